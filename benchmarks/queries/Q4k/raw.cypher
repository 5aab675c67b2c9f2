MATCH (l:Country {iso3: $iso3})<-[:LOCATED_IN]-(c:Commitment)-[:DURING]->(p:Phase)
WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until) AND p.ending IS NULL AND p.dueDate < $day
WITH c, p ORDER BY p.dueDate, c.id LIMIT 50
RETURN c.id AS id, c.text AS text, p.ending AS ending, p.silent AS silent, p.dueDate AS dueDate,
  COLLECT { MATCH (c)-[:COMMITTED_BY]->(w:Organisation) RETURN [w.id, w.name] } AS owners,
  COLLECT {
    MATCH (c)-[:HAS_ITEM]->(i:ActionItem)
    RETURN [COLLECT { MATCH (i)-[:STATED_IN]->(s:Statement) RETURN [s.text] LIMIT 1 }]
  } AS items ORDER BY dueDate, id
