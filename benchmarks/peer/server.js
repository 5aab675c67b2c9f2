// The peer: @neo4j/graphql behind GraphQL Yoga on loopback, with nothing in between.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'

const { GRAPHAPP_STORE, NEO4J_USERNAME, NEO4J_PASSWORD, PORT } = process.env
const driver = neo4j.driver(GRAPHAPP_STORE, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8')
const comparisons = { LT: true, GT: true, LTE: true, GTE: true }
const library = new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: comparisons } } })
const yoga = createYoga({ schema: await library.getSchema(), graphiql: false, logging: 'error', context: { driver } })
const server = createServer(yoga)
server.keepAliveTimeout = 600_000 // clients wait while the other sides have their turn
server.listen(Number(PORT), '127.0.0.1')
