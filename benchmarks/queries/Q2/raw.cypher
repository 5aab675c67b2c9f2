MATCH (o:Thing:Organisation) WHERE o.id > $after
WITH o ORDER BY o.id LIMIT 50
RETURN o.id AS id, o.name AS name, o.acronym AS acronym, COLLECT {
  MATCH (o)<-[:COMMITTED_BY]-(c:Commitment)
  WITH c ORDER BY c.id LIMIT 20
  MATCH (c)-[:DURING]->(p:Phase) WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until)
  RETURN [
    c.id, c.text, p.ending, p.silent, p.dueDate,
    COLLECT { MATCH (c)-[:SERVES]->(i:Initiative) RETURN [i.name] },
    COLLECT { MATCH (c)-[:LOCATED_IN]->(l:Country) RETURN [l.name, l.iso3] },
    COLLECT { MATCH (c)-[:COMMITTED_BY]->(w:Organisation) RETURN [w.id, w.name] }
  ] ORDER BY c.id
} AS commitments ORDER BY o.id
