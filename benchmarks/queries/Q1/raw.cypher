MATCH (o:Thing:Organisation {id: $id})
RETURN o.id AS id, o.name AS name, o.acronym AS acronym, o.category AS category, COLLECT {
  MATCH (o)<-[:COMMITTED_BY]-(c:Commitment)
  WITH c ORDER BY c.id LIMIT 10
  MATCH (c)-[:DURING]->(p:Phase) WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until)
  RETURN [c.id, c.text, p.ending, p.silent, p.dueDate] ORDER BY c.id
} AS commitments
