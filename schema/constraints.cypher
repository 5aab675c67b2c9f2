// What Neo4j is told of the graph. When a store is opened to be written, what its database does not have yet is made.

// A thing is found by its id, whatever its kind; without uniqueness MERGE would read all things for each.
CREATE CONSTRAINT thing IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store IF NOT EXISTS FOR (s:Store) REQUIRE s.id IS UNIQUE;

// What each document said, and the names in it.
CREATE CONSTRAINT record IF NOT EXISTS FOR (r:Record) REQUIRE r.document IS UNIQUE;
CREATE CONSTRAINT record_name IF NOT EXISTS FOR (k:RecordName) REQUIRE k.key IS UNIQUE;
CREATE INDEX record_series IF NOT EXISTS FOR (r:Record) ON (r.series);

// Folded names and statements, with their stems: words are what stands between spaces.
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Thing) ON EACH [n._words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Commitments in order of their due date, told by whether a phase is closed: see graphapp/store/dues.py.
CREATE INDEX phase_due IF NOT EXISTS FOR (p:Phase) ON (p._closed, p._due);

// Whether anything was put otherwise, or said at all, after a day: see graphapp/store/bygone.py.
CREATE INDEX phase_until IF NOT EXISTS FOR (p:Phase) ON (p.until);
CREATE INDEX record_date IF NOT EXISTS FOR (r:Record) ON (r.date);

// A country is asked for by its code.
CREATE INDEX country_iso3 IF NOT EXISTS FOR (n:Country) ON (n.iso3);

// The edges that one document, or one group's records, assert.
CREATE INDEX claimant_affiliated_with IF NOT EXISTS FOR ()-[e:AFFILIATED_WITH]-() ON (e.by);
CREATE INDEX claimant_attended IF NOT EXISTS FOR ()-[e:ATTENDED]-() ON (e.by);
CREATE INDEX claimant_became IF NOT EXISTS FOR ()-[e:BECAME]-() ON (e.by);
CREATE INDEX claimant_branch_of IF NOT EXISTS FOR ()-[e:BRANCH_OF]-() ON (e.by);
CREATE INDEX claimant_changed_from IF NOT EXISTS FOR ()-[e:CHANGED_FROM]-() ON (e.by);
CREATE INDEX claimant_changed_into IF NOT EXISTS FOR ()-[e:CHANGED_INTO]-() ON (e.by);
CREATE INDEX claimant_committed_by IF NOT EXISTS FOR ()-[e:COMMITTED_BY]-() ON (e.by);
CREATE INDEX claimant_concerns IF NOT EXISTS FOR ()-[e:CONCERNS]-() ON (e.by);
CREATE INDEX claimant_during IF NOT EXISTS FOR ()-[e:DURING]-() ON (e.by);
CREATE INDEX claimant_funds IF NOT EXISTS FOR ()-[e:FUNDS]-() ON (e.by);
CREATE INDEX claimant_has_item IF NOT EXISTS FOR ()-[e:HAS_ITEM]-() ON (e.by);
CREATE INDEX claimant_implies IF NOT EXISTS FOR ()-[e:IMPLIES]-() ON (e.by);
CREATE INDEX claimant_involved_in IF NOT EXISTS FOR ()-[e:INVOLVED_IN]-() ON (e.by);
CREATE INDEX claimant_leads IF NOT EXISTS FOR ()-[e:LEADS]-() ON (e.by);
CREATE INDEX claimant_lists IF NOT EXISTS FOR ()-[e:LISTS]-() ON (e.by);
CREATE INDEX claimant_located_in IF NOT EXISTS FOR ()-[e:LOCATED_IN]-() ON (e.by);
CREATE INDEX claimant_made_in IF NOT EXISTS FOR ()-[e:MADE_IN]-() ON (e.by);
CREATE INDEX claimant_meeting_of IF NOT EXISTS FOR ()-[e:MEETING_OF]-() ON (e.by);
CREATE INDEX claimant_mentions IF NOT EXISTS FOR ()-[e:MENTIONS]-() ON (e.by);
CREATE INDEX claimant_names IF NOT EXISTS FOR ()-[e:NAMES]-() ON (e.by);
CREATE INDEX claimant_owned_by IF NOT EXISTS FOR ()-[e:OWNED_BY]-() ON (e.by);
CREATE INDEX claimant_part_of IF NOT EXISTS FOR ()-[e:PART_OF]-() ON (e.by);
CREATE INDEX claimant_questions IF NOT EXISTS FOR ()-[e:QUESTIONS]-() ON (e.by);
CREATE INDEX claimant_recorded_at IF NOT EXISTS FOR ()-[e:RECORDED_AT]-() ON (e.by);
CREATE INDEX claimant_records IF NOT EXISTS FOR ()-[e:RECORDS]-() ON (e.by);
CREATE INDEX claimant_reported_in IF NOT EXISTS FOR ()-[e:REPORTED_IN]-() ON (e.by);
CREATE INDEX claimant_says IF NOT EXISTS FOR ()-[e:SAYS]-() ON (e.by);
CREATE INDEX claimant_sent_apologies IF NOT EXISTS FOR ()-[e:SENT_APOLOGIES]-() ON (e.by);
CREATE INDEX claimant_serves IF NOT EXISTS FOR ()-[e:SERVES]-() ON (e.by);
CREATE INDEX claimant_shown_by IF NOT EXISTS FOR ()-[e:SHOWN_BY]-() ON (e.by);
CREATE INDEX claimant_stated_in IF NOT EXISTS FOR ()-[e:STATED_IN]-() ON (e.by);
CREATE INDEX claimant_takes_back IF NOT EXISTS FOR ()-[e:TAKES_BACK]-() ON (e.by);
CREATE INDEX claimant_takes_place_in IF NOT EXISTS FOR ()-[e:TAKES_PLACE_IN]-() ON (e.by);
CREATE INDEX claimant_told_in IF NOT EXISTS FOR ()-[e:TOLD_IN]-() ON (e.by);
