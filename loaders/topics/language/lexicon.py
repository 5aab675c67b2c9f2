"""The words that make a phrase an undertaking or an information product, and the closed classes that bound a phrase.

Lists of words instead of a language model: they can be read, argued about and extended, and they behave the same everywhere.
"""

from __future__ import annotations

from graphapp.loaders.dates.words import MONTHS as MONTH_NAMES
from graphapp.loaders.dates.words import WEEKDAYS


def _set(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


INITIATIVE_HEADS = _set(
    "project programme program study research pilot monitoring survey campaign review assessment initiative workshop",
    "training mapping exercise collaboration roll-out rollout visit exchange profiling evaluation consultation trial",
    "hackathon audit webinar simulation drill process scheme intervention screening census session pre-project testing",
    "connectathon migration system round side-event conference demo demonstration seminar course mechanism partnership",
    "mission harmonisation harmonization hotline helpline series refresher bootcamp cooperation fellowship mentorship",
    "internship sprint roadshow symposium masterclass summer-school comparison intercomparison",
    "vaccination immunisation immunization competition retreat round-table roundtable info-session expert-meeting",
    "town-hall summit tot approach feeding supplementation deworming datathon unconference",
    "codefest datafest mapathon editathon edit-a-thon ideathon makeathon plugtest testbed expedition festival meetup event",
    "refurbishment resurfacing renovation restoration rehabilitation reconstruction relocation redevelopment modernisation",
    "modernization digitisation digitization redesign reorganisation reorganization replacement inspection",
    "handover revision",
    "proof-of-concept fair fayre fete exhibition contest clean-up cleanup lottery gala parade tombola",
    "sub-project subproject experiment stocktaking stocktake fundraiser traineeship crowdfunding teach-in dry-run",
    "dialogue twinning airlift evacuation demonstrator plugathon winterisation winterization upgrade inquiry",
)
# These are undertakings only with a name, an owner or a verb of undertaking: alone they are ordinary words.
WEAK_INITIATIVE_HEADS = _set(
    "webinar process review session testing exchange collaboration visit audit migration consultation exercise research",
    "system round conference demo demonstration seminar course mechanism partnership mission harmonisation harmonization",
    "proof-of-concept clean-up cleanup lottery contest exhibition",
    "hotline helpline cooperation fellowship internship sprint comparison vaccination immunisation immunization",
    "approach feeding supplementation deworming event experiment meetup dry-run",
    "refurbishment resurfacing renovation restoration rehabilitation reconstruction relocation redevelopment modernisation",
    "modernization digitisation digitization redesign reorganisation reorganization replacement inspection",
    "handover revision",
    "dialogue twinning airlift evacuation demonstrator plugathon winterisation winterization upgrade inquiry",
)
# Describe the undertaking behind them without telling which it is («pilot project», «training workshop»).
VAGUE = _set(
    "project pilot research study training process exercise workshop survey assessment evaluation programme review",
)
# «The pilot», «the survey» said again and again are the one of the document, though nobody names it.
BARE_HEADS = _set(
    "pilot survey assessment study campaign evaluation census hackathon",
)
# Of these «the» and one word before them name a single undertaking.
DELIMITED_HEADS = _set(
    "project programme program study pilot survey campaign assessment initiative workshop training profiling",
    "evaluation census simulation exercise intervention scheme roll-out rollout hackathon side-event hotline",
)
OTHER_ONES = _set(
    "similar other another different such",
)  # «a similar project» is not the one spoken of
# Only a section's title makes these the name of an undertaking.
HEADING_HEADS = _set(
    "fund analysis improvements revision replacement response reform development validator converter parser viewer importer",
    "exporter",
)
# Tell how far a report is.
VERSIONS = _set("draft final full interim inception short written preliminary first")
# Of these the year tells which one («the 2024 summer school»).
OF_A_YEAR = _set("summer-school census evaluation survey campaign hackathon connectathon conference training workshop appeal")
# Of these texts, too («the 2025 roadmap», «work plan for 2026»).
YEARLY = _set("plan workplan roadmap strategy calendar report schedule programme yearbook overview appeal outlook")
# Alone in a title these name a series or an event that the text below goes on about.
TITLE_HEADS = _set(
    "webinar workshop training conference seminar simulation drill exercise course bootcamp refresher",
)
# Of these even the head alone is enough for a title: a program that somebody works on.
TOOLS = _set(
    "validator converter parser viewer importer exporter",
)

DATASET_HEADS = _set(
    "dataset datasets database portal platform dashboard factsheet report map matrix registry register list questionnaire",
    "form guideline guidelines specification manual toolkit repository spreadsheet template newsletter handbook",
    "publication summary paper directory hub booklet brochure catalogue inventory recommendation drawing accounts",
    "strategy whitepaper spec ontology vocabulary schema flowchart roadmap profile charter statement tracker calendar",
    "archive index concept-note fact-sheet white-paper policy-document snapshot bulletin brief infographic sitrep",
    "guidance guide overview tor tors plan tool analysis note terms-of-reference curriculum protocol sheet framework",
    "policy letter agreement contract draft criteria model notebook poster video leaflet figures",
    "statistics records tables coordinates results findings dictionary atlas glossary codebook press-release",
    "sop procedure micro-plan microplan workplan checklist logframe outlook proposal yearbook scorecard flyer flash-update",
    "flier calculator crosswalk codelist classification nomenclature app datasheet",
    "standard faq q&a one-pager pathway chapter package annex schedule timetable deliverable memorandum",
    "documentation doc doco document instruction catalog databank wiki",
    "tabulation cross-tabulation microdata sampling-frame line-list code-of-conduct",
    "compendium forecast by-law bylaw two-pager shapefile geodatabase job-description knowledge-base indicator",
    "logbook log casebook whitelist lookup-table module poa plan-of-action cookbook minimum-standard user-guide",
    "test-suite changelog mission-statement principle requirement material charta green-paper organisation-chart organogram",
    "business-case info-pack release-notes",
    "lessons-learned memo petition submission slide cost-estimate gap-analysis mou",
    "playbook primer blueprint format organigram change-request covenant prospectus cheat-sheet style-sheet datapack fact-file",
    "ebook e-book diagram test-plan tutorial webpage workbook",
    "file chart poll blog blogpost layer plot abstract extract narrative transcript listing disclaimer grid backlog",
    "statute roster reanalysis basemap gazetteer thesaurus taxonomy typology corpus bibliography backgrounder explainer",
    "factbook guidebook sourcebook rulebook textbook databook pocketbook almanac syllabus storymap heatmap shortlist",
    "longlist watchlist price-list circular gazette dossier communique communiqué declaration manifesto pamphlet handout",
    "slide-deck worksheet geopackage schematic mockup wireframe storyboard advisory scoreboard leaderboard decision-tree",
    "article description certificate write-up",
    "breakdown costing deck digest estimate rota timeline quotation tally ledger",
    "value-set knowledge-graph talking-points theory-of-change scope-of-work statement-of-work rules-of-procedure time-series",
)
# An information product by its head, an undertaking if the text tells who funds, runs or joins it.
EITHER_HEADS = _set(
    "platform tool system hub plan app",
)
# A system of these is what is looked up in it.
OF_DATA = _set(
    "information data reporting",
)
# What comes in series that people run, and what is mapped on another of its kind.
EVENTS = _set("event lecture talk meeting podcast seminar dialogue session learning speaker film education")
MODELS = _set("model schema vocabulary classification field code ontology term credential category standard")
ENTERPRISE = _set(
    "fund lead run join launch pilot finance support steer manage",
)
WEAK_DATASET_HEADS = _set(
    "summary paper map list profile hub strategy statement index archive calendar register vocabulary schema charter",
    "platform plan tool analysis note guide overview brief tor tors recommendation account accounts roadmap drawing",
    "report template form spec tracker repository curriculum protocol sheet framework policy letter agreement contract draft",
    "classification criteria model notebook poster video leaflet figure statistic record table procedure proposal outlook",
    "flyer app standard faq pathway chapter package annex schedule timetable deliverable memorandum q&a",
    "playbook primer blueprint format lessons-learned",
    "documentation doc doco document instruction forecast by-law bylaw indicator log job-description module poa plan-of-action",
    "diagram test-plan webpage",
    "file chart poll blog blogpost layer plot abstract extract narrative transcript listing disclaimer grid backlog statute",
    "article description certificate write-up",
    "circular declaration schematic advisory roster typology memo petition submission slide cost-estimate mou",
    "deck estimate rota timeline quotation tally ledger",
)
# What is made or shared, where the verb stands for an undertaking elsewhere («launch the portal»).
RELEASED = _set(
    "launch complete finish work pilot commission implement extend move migrate transfer rename archive replace",
)
# Done to a product by those who wait for it, have it or need it.
HANDLED = _set(
    "want request expect await receive order promise owe foresee",
)
# What is done to an undertaking before and around it, not only by those who lead it.
PLANNED = _set(
    "prepare plan schedule move postpone delay repeat resume design announce fund pay suggest propose envisage",
)
# A piece of work to which this is done is also a product that can be read.
SHOWN = _set(
    "present share publish circulate show send upload release distribute disseminate",
)
# A product to which this is done is also an undertaking.
EXTENDED = _set(
    "pilot extend roll test launch open implement",
)
# Kinds of text that a single telling word behind them does not make a thing («overview of progress»).
THIN_HEADS = _set(
    "overview summary note statement analysis tool plan",
)
# Enough by themselves when somebody makes or shares them: nobody says «questionnaire» of a thing that is not one.
BARE_DATASETS = _set(
    "policy-document concept-note questionnaire factsheet dataset spreadsheet fact-sheet white-paper handbook directory",
    "brochure glossary newsletter bulletin tor tors terms-of-reference codebook infographic one-pager dashboard toolkit",
    "microdata sampling-frame manual specification spec compendium crosswalk two-pager shapefile micro-plan",
    "user-guide changelog charter charta mission-statement green-paper organisation-chart organogram organigram prospectus",
    "cheat-sheet datapack code-of-conduct wiki press-release flowchart logframe ebook e-book tutorial knowledge-base",
    "theory-of-change scope-of-work statement-of-work rules-of-procedure talking-points gazetteer thesaurus guidebook rulebook",
    "slide-deck watchlist shortlist longlist inventory roadmap cookbook",
)
# «The glossary» is the one that the meeting knows.
KNOWN_ALONE = _set(
    "questionnaire factsheet glossary dashboard concept-note codebook brochure newsletter microdata sampling-frame",
    "manual specification spec micro-plan compendium crosswalk two-pager one-pager shapefile user-guide changelog wiki",
    "ebook e-book tutorial knowledge-base",
)
# A document that speaks of «the manual» means one, wherever it does.
ONE_OF_DOCUMENT = _set(
    "manual specification spec micro-plan compendium crosswalk two-pager handbook glossary codebook yearbook",
    "mission-statement ebook e-book tutorial",
)
DATA_HEADS = _set(
    "data",
)
# Several of these together are a product; one of them is a number or a line.
PLURAL_HEADS = _set(
    "figure statistic record table coordinate result finding tabulation cross-tabulation indicator by-law bylaw",
    "principle requirement slide",
)
# Principles that no group has made for itself.
COMMON_PRINCIPLES = _set(
    "humanitarian basic general fair core guiding main key first same protection these good open care data legal ethical moral",
    "management international accounting sphere do-no-harm some sound technical",
)

# One of these that is «common» or «joint» needs no further name.
INSTRUMENTS = _set(
    "template questionnaire form registry register database platform matrix dashboard tracker calendar",
)
COMMON = _set(
    "common joint shared harmonised harmonized unified same single",
)
DETERMINERS = _set(
    "the a an this that these those our their its his her my your each every any all both some another no such which",
    "whose several various many few most more one two three four five six",
)
INDEFINITE = _set(
    "a an another one",
)
PREPOSITIONS = _set(
    "of on for in from to with between across about into by at as under over through within without during after before",
    "until via per against among around towards toward than alongside like regarding concerning including beyond since out off",
    "up down upon along near behind above below inside outside despite throughout amid prior",
)
OF_WHAT = _set(
    "of on for about regarding concerning from",
)  # introduce what a thing is about
WHERE = _set(
    "in to with between across within for",
)  # introduce the place or the source, if a place follows
JOURNEYS = _set(
    "visit visits mission missions exchange trip response guide introduction tour proposal",
)  # have a «to» of their own
CONJUNCTIONS = _set(
    "and or but nor so if because while when whether where although though unless once plus then",
)
AUXILIARIES = _set(
    "is are was were be been being am has have had having do does did will would shall should can could may might must",
    "need cannot can't won't don't doesn't didn't isn't aren't let's let",
)
PRONOUNS = _set(
    "i you he she it we they them us me him who whom what there here everyone everybody someone anyone nobody something",
    "anything nothing that's it's we're i'm i've we've you're they're i'll we'll who's there's",
)
ADVERBS = _set(
    "also now already currently recently still just not very only even again soon later too further probably likely often",
    "previously finally firstly secondly possibly perhaps maybe however therefore together yet never always e.g i.e etc",
    "how why yes ok please see additionally meanwhile furthermore instead both as well around about next better more less",
    "most so fully mainly primarily newly publicly regularly thanks thank hi hello vs re eg rather",
)
CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | ADVERBS

# Do not tell one thing from another.
GENERIC = _set(
    "ultimate simplest incoming 1st",
    "commercial new latest recent last previous first second third final draft full preliminary updated revised current",
    "short quick small large big joint similar same other relevant available existing next upcoming future proposed",
    "planned ongoing main general common different certain additional specific important good great initial possible",
    "various multi-day two-day half-day one-day three-day 2-day 3-day 5-day old older actual own whole entire complete",
    "detailed brief simple overall internal external online regular special potential standard formal informal further",
    "series particular key published shared developed electronic printed stamped approved signed attached linked above",
    "below interesting useful early late original separate single several subsequent active minor major extensive",
    "agreed discussed mentioned thorough version versions copy edition type kind number set round phase part 1 2 3 4 5 10",
    "2-3 day manageable reusable suitable comprehensive extended wider broader narrow robust clear clearer simpler shorter",
    "fourth fifth sixth seventh eighth ninth tenth longer easy better best basic own individual concrete following",
    "proper resulting diverse appropriate helpful well-structured",
    "bigger smaller larger greater little missing outstanding pending overdue uploaded submitted received presented circulated",
)
# Behind the name of an undertaking in a title: what is told of it, not part of its name.
TITLE_TAILS = _set(
    "plan plans planning update updates status progress overview next timeline report",
)
# A capitalised name with one of these is an organisation, whatever word it ends in.
BODIES = _set(
    "centre center institute council university office department agency association foundation committee network society",
    "ministry bureau commission authority federation union company college school hospital bank directorate service",
)
# Nouns that end in -ing: no verb governs the phrase that begins with one.
ING_NOUNS = _set(
    "housing training monitoring mapping profiling funding planning building testing learning screening banking staffing",
    "processing engineering mentoring nursing parenting wellbeing existing upcoming ongoing remaining outstanding meeting",
    "briefing targeting financing farming fishing counselling coaching warning programming reporting spring string thing",
    "spending pricing lending trading timing rating billing parking hearing ruling shipping landing",
)
# What minutes are full of without meaning a thing of the world outside the meeting.
HOUSEKEEPING = _set(
    "meeting meetings agenda minutes action actions item items point points todo task tasks issue issues pr prs pull",
    "request requests ticket tickets code status progress follow-up discussion comment comments email emails mail mailing",
    "attendance attendee attendees participant participants speaker slide slides slide-deck peer update updates work working",
    "group groups team next call calls comittee committee board document documents page pages section text question questions",
    "log github bug use case cases user time line problem error step steps to-do people member members topic topics",
    "breakout approval screen web file files",
)
MONTHS = _set("jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 week month").union(MONTH_NAMES, WEEKDAYS)
PURPOSES = _set(
    "review comment comments feedback approval information discussion consideration input inputs endorsement use",
    "publication validation download reference sure example now free instance clarity ease details",
)
# Formats and services that everybody uses: no undertaking of the group, and no text of its own.
FORMATS = _set(
    "HTTPS OAUTH SPARQL SHACL JSONLD COVID PSEAH MHPSS SAS SPSS STATA EXCEL JSON XML CSV PDF HTML SQL API GIS GPS",
    "URL VPN SMS FTP TOC DNS DOI UI PR FAQ AWS GCP GitHub GitLab YouTube LinkedIn WhatsApp SharePoint OneDrive",
)
