MATCH (c:Thing:Commitment) WHERE c.id > $after AND c.id < 'Commitment.'
WITH c ORDER BY c.id LIMIT 1000
MATCH (c)-[:DURING]->(p:Phase) WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until)
RETURN c.id AS id, c.text AS text, c.since AS since, p.ending AS ending, p.silent AS silent, p.dueDate AS dueDate,
  p.slips AS slips, p.carriedOver AS carriedOver ORDER BY id
