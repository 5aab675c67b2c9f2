MATCH (l:Country {iso3: $iso3})
RETURN l.name AS name, COLLECT {
  MATCH (l)<-[:TAKES_PLACE_IN]-(i:Initiative)
  WITH i ORDER BY i.id LIMIT 10
  RETURN [i.id, i.name, COLLECT {
    MATCH (i)<-[:INVOLVED_IN]-(o:Organisation)
    WITH o ORDER BY o.id LIMIT 5
    RETURN [o.id, o.name, COLLECT { MATCH (o)-[:ATTENDED]->(m:Meeting) RETURN [m.id, m.date] }] ORDER BY o.id
  }] ORDER BY i.id
} AS initiatives
