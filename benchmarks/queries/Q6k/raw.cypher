MATCH (l:Country {iso3: $iso3})<-[:LOCATED_IN]-(c:Commitment)-[:DURING]->(p:Phase)
WHERE p.from <= $day AND (p.until IS NULL OR $day < p.until)
MATCH (c)-[:COMMITTED_BY]->(w:Organisation)
RETURN w.id AS id,
  CASE WHEN p.ending IS NOT NULL THEN p.ending WHEN p.dueDate < $day THEN 'OVERDUE' WHEN p.silent THEN 'SILENT' ELSE 'OPEN' END AS status,
  count(*) AS count
