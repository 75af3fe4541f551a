// SPDX-License-Identifier: EUPL-1.2
// The vocabulary: types every stage shares. Types only, no code. Glossary: docs/architecture.md.
import type { Said } from './messages/index.ts';

/** ISO 8601 date or instant. */
export type Iso = string;
/** ISO 3166-1 alpha-2, upper case. */
export type Country = string;
/** A reference by id to a thing of kind K; the brand is documentation, not a run-time fact. */
export type Ref<K extends string> = string & { readonly __kind?: K };

/** What digital is used for. The first nine are the list of the 2017 essay and are always shown. */
export type Use =
  | 'mail'
  | 'applications'
  | 'geolocation'
  | 'computers'
  | 'mobiles'
  | 'personalisation'
  | 'advertising'
  | 'collaboration'
  | 'cloud'
  | 'network'
  | 'identity'
  | 'supply-chain'
  | 'data-ai'
  | 'communication'
  | 'payment'
  | 'security';

/** How much weight a proof carries (design §16). Weak evidence alone never becomes a firm dependency. */
export type Strength = 'firm' | 'weak' | 'possible';

/** How a fact is known. */
export type Basis = 'observed' | 'tested' | 'claimed' | 'derived';

/** One file or answer handed in, identified by its bytes (SARIF artifact, PROV entity). */
export interface Evidence {
  readonly id: Ref<'evidence'>;
  /** Path relative to the source that was handed in, `/`-separated; never absolute. */
  readonly uri: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Ids of the readers that used it. */
  readonly readers: readonly string[];
}

/** Where in the evidence a fact stands (SARIF location). Lines and columns count from 1. */
export interface Position {
  readonly line?: number;
  readonly column?: number;
  /** RFC 6901 pointer, for evidence without meaningful lines. */
  readonly pointer?: string;
}

export interface Place extends Position {
  readonly evidence: Ref<'evidence'>;
  readonly reader: string;
}

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

export type DnsType =
  | 'A'
  | 'AAAA'
  | 'CNAME'
  | 'MX'
  | 'NS'
  | 'TXT'
  | 'CAA'
  | 'SRV'
  | 'PTR'
  | 'SOA'
  | 'DNAME'
  | 'DS'
  | 'DNSKEY'
  | 'HTTPS'
  | 'SVCB'
  | 'TLSA'
  | 'NAPTR'
  | 'SSHFP'
  | 'LOC'
  | 'HINFO'
  | 'OTHER';

export type EndpointPurpose =
  | 'api'
  | 'package-registry'
  | 'image-registry'
  | 'chart-repository'
  | 'module-registry'
  | 'git'
  | 'state-backend'
  | 'mail-relay'
  | 'database'
  | 'object-storage'
  | 'identity'
  | 'telemetry'
  | 'advertising'
  | 'web'
  | 'unknown';

/** A fact as the evidence states it; no catalogue knowledge yet. */
export type Fact =
  /** `name` and host-valued `value` are lower case, absolute, without the final dot. TXT values are joined and unescaped. */
  | { readonly kind: 'dns-record'; readonly name: string; readonly type: DnsType; readonly value: string; readonly priority?: number }
  /** A host the evidence says something talks to. No user info, query or path secrets: only what is declared here. */
  | {
      readonly kind: 'endpoint';
      readonly host: string;
      readonly port?: number;
      readonly scheme?: string;
      readonly purpose: EndpointPurpose;
      readonly variable?: string;
    }
  /** Requests of one page's host to one host, summed over the capture. Files of one site hold its visits, not more of it: never add them up. */
  | {
      readonly kind: 'web-request';
      readonly page: string;
      readonly host: string;
      readonly resource: 'document' | 'script' | 'style' | 'image' | 'font' | 'media' | 'data' | 'frame' | 'other';
      readonly requests: number;
      readonly bytes?: number;
      /** What the visitor had answered about cookies when they were made, where the capture says. */
      readonly consent?: 'before' | 'refused' | 'accepted';
    }
  /** A resource of a cloud or service provider. `provider` is the namespace of the format (`aws`, `scaleway`), not an owner. */
  | {
      readonly kind: 'cloud-resource';
      readonly provider: string;
      readonly resourceType: string;
      readonly address: string;
      readonly region?: string;
      readonly endpoint?: string;
      readonly mode: 'managed' | 'data' | 'module' | 'backend';
      readonly count?: number;
    }
  /** The configuration under which resources of `provider` in the same folder are made (a Terraform provider block). */
  | {
      readonly kind: 'cloud-configuration';
      readonly provider: string;
      readonly alias?: string;
      readonly region?: string;
      readonly endpoints: readonly string[];
    }
  /** A container image as named by the evidence; `registry` is a host, the format's default included (`docker.io`). */
  | {
      readonly kind: 'image';
      readonly registry: string;
      readonly repository: string;
      readonly tag?: string;
      readonly registryStated: boolean;
    }
  /** A software package. `scope` says when it is needed; `direct` whether the organisation asked for it itself. */
  | { readonly kind: 'component'; readonly purl: string; readonly direct: boolean; readonly scope: 'runtime' | 'development' | 'build' }
  /** A configuration variable, by name. Values are never kept: they may be secrets. */
  | { readonly kind: 'variable'; readonly name: string; readonly stated: 'value' | 'reference' | 'empty' }
  /** Charges of a bill, summed over one file by all other fields. */
  | {
      readonly kind: 'charge';
      readonly provider?: string;
      readonly publisher?: string;
      readonly issuer?: string;
      readonly service: string;
      readonly category?: string;
      readonly region?: string;
      readonly cost: Money;
      readonly from: Iso;
      readonly to: Iso;
      readonly lines: number;
    }
  /** A contract or a supplier list entry. */
  | {
      readonly kind: 'contract';
      readonly supplier: string;
      readonly service?: string;
      readonly use?: Use;
      readonly lei?: string;
      readonly country?: Country;
      readonly yearly?: Money;
      readonly endsOn?: Iso;
      readonly noticeDays?: number;
      /** Identifier of the contract or of the processing in the register. */
      readonly reference?: string;
      /** Function or processing that it serves, in the words of the register. */
      readonly function?: string;
      readonly critical?: boolean;
      readonly substitutable?: 'not' | 'highly-complex' | 'medium' | 'easily';
      readonly exitPlan?: boolean;
      /** 1: a direct provider; 2 and more: a subcontractor of the one before (DORA b_05.02). */
      readonly rank?: number;
      readonly parent?: string;
      /** Where the contract or the register says that data is kept or processed. */
      readonly dataCountries?: readonly Country[];
      readonly users?: number;
    }
  /** Devices of one system, summed over one file. `class` as far as the inventory or the system tells. */
  | {
      readonly kind: 'device';
      readonly class: 'computer' | 'mobile' | 'server' | 'other';
      /** Family of the system as the inventory names it, without version: `Windows`, `macOS`, `Ubuntu`, `iOS`, `Android`. */
      readonly system: string;
      readonly systemVersion?: string;
      readonly maker?: string;
      /** The management tool that holds the device, as the inventory names it. */
      readonly management?: string;
      readonly devices: number;
    }
  /** Software found on devices; never a user or device name. */
  | { readonly kind: 'installed-software'; readonly name: string; readonly publisher?: string; readonly devices: number }
  /** A module that source code imports: how the language writes it (`@aws-sdk/client-s3`, `google.cloud.storage`, `com.stripe.Stripe`). */
  | { readonly kind: 'import'; readonly language: CodeLanguage; readonly module: string }
  /** What an app asks of the platform it runs on (permission, entitlement, background mode). */
  | {
      readonly kind: 'capability';
      readonly platform: 'android' | 'ios';
      readonly capability: 'location' | 'push' | 'advertising-id' | 'maps' | 'account' | 'payment' | 'store' | 'cloud-storage' | 'health';
    }
  /** Who registered or holds a name or a number (RDAP, RFC 9083). Only organisations: a person’s name is never kept. */
  | {
      readonly kind: 'registration';
      readonly of: 'domain' | 'network' | 'autonomous-system';
      readonly name: string;
      readonly role: 'registrar' | 'registry' | 'holder';
      readonly organisation: string;
      readonly country?: Country;
    }
  /** A certificate: the names it is for, and the organisation that issued it. */
  | { readonly kind: 'certificate'; readonly names: readonly string[]; readonly issuer: string; readonly until?: Iso }
  /** The network an address is announced from, by a table or by AS-over-DNS. `country` is of the registration, not of the machine. */
  | { readonly kind: 'address'; readonly address: string; readonly asn?: number; readonly holder?: string; readonly country?: Country }
  /** What a mail server says of itself when greeted: the host it names and the software, never more of its banner. */
  | { readonly kind: 'mail-banner'; readonly host: string; readonly announces: string; readonly software?: string }
  | DeclaredFact;

export type CodeLanguage = 'javascript' | 'python' | 'php' | 'java' | 'kotlin' | 'go' | 'ruby' | 'csharp' | 'swift' | 'objective-c';

/** What the organisation says of itself in `vigie.yaml`. Basis: claimed. */
export type DeclaredFact =
  | {
      readonly kind: 'declared-organisation';
      readonly name?: string;
      readonly domains: readonly string[];
      readonly home?: Country;
      readonly bloc?: string;
    }
  | {
      readonly kind: 'declared-entity';
      readonly entity: string;
      readonly name: string;
      readonly seat: Country | 'unknown';
      readonly parent?: string;
    }
  /** A service in use; `is` names a catalogue service, else contracting entity and operator are declared. */
  | {
      readonly kind: 'declared-service';
      readonly service: string;
      readonly name: string;
      readonly use: Use;
      readonly is?: string;
      readonly self?: boolean;
      readonly contractsWith?: string;
      readonly operatedBy?: string;
      readonly yearly?: Money;
      readonly holdDays?: number;
      readonly needs: readonly Need[];
    }
  | {
      readonly kind: 'declared-function';
      readonly function: string;
      readonly name: string;
      readonly users: number;
      readonly toleratesHours: number;
      readonly needs: readonly Need[];
    }
  /** Rates the user gives: 1 of `currency` = `rate` of `base`. Without them no money is converted. */
  | ({ readonly kind: 'declared-rates' } & Conversion);

/** Rates of exchange of one day. */
export interface Conversion {
  /** ISO 4217: what amounts are converted to. */
  readonly base: string;
  readonly date: Iso;
  readonly source?: string;
  readonly rates: readonly { readonly currency: string; readonly rate: number }[];
}

/** All needs must be met; one need is met by any of its options. Shares sum to 1. */
export interface Need {
  readonly options: readonly { readonly service: string; readonly share: number; readonly drilled?: Iso }[];
  /** Days the need can be cut before its loss bites. */
  readonly holdDays: number;
}

export interface Observed {
  readonly id: Ref<'observation'>;
  /** Each place the same fact was seen; never empty. */
  readonly places: readonly Place[];
  readonly strength: Strength;
  /** Why it is less than firm. */
  readonly because?: Said;
  readonly basis: Basis;
  /** Folder of the evidence (`/`-separated, `''` at the root): what configuration in the same folder can redirect. */
  readonly folder: string;
}
export type Observation = Observed & Fact;
export type ObservationOf<K extends Fact['kind']> = Observation & { readonly kind: K };

export type GapReason =
  | 'unparsable' // the bytes do not follow the format
  | 'unsupported' // the format is followed, this part of it is not read
  | 'incomplete' // the evidence points at more than was given
  | 'redacted' // left out on purpose: a secret, personal data
  | 'limit' // a bound on size, depth, count or time was reached
  | 'unreadable' // the disk or the network did not give it
  | 'failure'; // the reader itself failed: a bug to report

/** What a reader could not use. Reported, never dropped. */
export interface Gap {
  readonly place: Place;
  /** uri again, so that a gap can be read alone. */
  readonly uri: string;
  readonly reason: GapReason;
  readonly detail: Said;
}

/** The first cut: everything seen, nothing yet understood. */
export interface Observations {
  readonly schemaVersion: 1;
  readonly tool: { readonly version: string };
  /** Domains asked about on the command line: the organisation’s own. */
  readonly asked?: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly observations: readonly Observation[];
  readonly gaps: readonly Gap[];
  readonly skipped: readonly Skipped[];
}

/** What the walk left out, counted by reason. */
export interface Skipped {
  readonly reason:
    | 'ignored'
    | 'vendored'
    | 'generated'
    | 'binary'
    | 'too-large'
    | 'too-many'
    | 'too-deep'
    | 'link'
    | 'unreadable'
    | 'not-evidence'
    | 'nothing-found'
    | 'trial'
    | 'version-control';
  readonly count: number;
  /** A few of them, sorted. */
  readonly examples: readonly string[];
}

/** A value of the world with where it was read and when. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly asOf: Iso;
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly note?: string;
}

/** What part of an observation points at a supplier: the same MX record names a mail host and nothing else. */
export type Aspect =
  | 'mail-host'
  | 'mail-sender'
  | 'mail-signature'
  | 'mail-client'
  | 'mail-report'
  | 'dns-host'
  | 'web-host'
  | 'alias'
  | 'certificate-authority'
  | 'verification'
  | 'address'
  | 'service-record'
  | 'endpoint'
  | 'web-third-party'
  | 'resource'
  | 'configuration'
  | 'image-registry'
  | 'software'
  | 'package'
  | 'variable'
  | 'charge'
  | 'contract'
  | 'device-system'
  | 'device-maker'
  | 'device-management'
  | 'installed'
  | 'import'
  | 'capability'
  | 'registration'
  | 'certificate'
  | 'declaration';

/** Why an observation carries no dependency. A closed list: an unknown supplier can never be here. */
export type Immaterial =
  | 'own-domain' // a name of the organisation itself; who hosts it is told by other records
  | 'local' // loopback, link-local, private or cluster-internal
  | 'reserved' // a documentation name (RFC 2606) or one under no delegated top-level domain
  | 'placeholder' // `changeme.example`, `<host>`, `${HOST}`: no host is stated
  | 'no-mail' // null MX (RFC 7505), `v=spf1 -all`
  | 'library' // a package that is no service of a supplier
  | 'local-build' // an image built from the tree itself
  | 'plain-record' // a record that names no supplier
  | 'parameter' // a variable that names no supplier
  | 'utility'; // a Terraform provider that talks to nobody (`random`, `null`, `tls`…)

export interface MatcherRef {
  readonly on: string;
  readonly pattern: string;
}

export type Attribution = {
  readonly id: Ref<'attribution'>;
  readonly observation: Ref<'observation'>;
  readonly aspect: Aspect;
  /** The host, resource type, package… that was looked up. */
  readonly key: string;
  readonly use: Use;
  readonly strength: Strength;
  readonly because: readonly Said[];
  readonly region?: string;
} & (
  | { readonly status: 'attributed'; readonly service: Ref<'service'>; readonly matcher: MatcherRef }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Ref<'service'>[] }
  /** `party` groups what is surely one supplier: a registrable domain, a provider namespace, a name on a bill. */
  | { readonly status: 'unattributed'; readonly party: string }
  | { readonly status: 'immaterial'; readonly reason: Immaterial }
);

/** What one use of the organisation rests on: the unit that is counted in every sum. */
export interface Dependency {
  /** `use/service-id` or `use/?party`. */
  readonly id: Ref<'dependency'>;
  readonly use: Use;
  readonly label: string;
  readonly status: 'attributed' | 'ambiguous' | 'unattributed';
  readonly service?: Ref<'service'>;
  readonly candidates?: readonly Ref<'service'>[];
  readonly party?: string;
  readonly strength: Strength;
  readonly basis: Basis;
  readonly attributions: readonly Ref<'attribution'>[];
  readonly regions: readonly { readonly region: string; readonly country?: Country }[];
  /** Spend per year, summed per currency; absent when no evidence gives it. */
  readonly yearly?: Money;
  /** How much of it the evidence counts, each in its own unit; absent when no evidence counts. */
  readonly counts?: Counts;
}

/** Quantities seen in evidence, besides money. Units are never mixed. */
export interface Counts {
  readonly users?: number;
  readonly devices?: number;
  readonly requests?: number;
  readonly bytes?: number;
  readonly resources?: number;
}

/** The catalogue's knowledge of what was found, copied so that a report needs the Assessment alone. */
export interface ServiceView {
  readonly id: Ref<'service'>;
  readonly name: string;
  readonly provider: string;
  readonly use: Use;
  readonly form: ServiceForm;
  readonly contractsWith: Ref<'entity'> | 'unknown' | 'self';
  readonly operatedBy: Ref<'entity'> | 'unknown' | 'self';
  /** What it runs on. `unknown`: not published or not looked up; `[]`: its own. */
  readonly substrate: Sourced<readonly Ref<'service'>[]> | 'unknown';
  /** Declared needs, options and holds; the substrate is one need per entry. */
  readonly needs: readonly Need[];
  readonly holdDays: number;
  readonly licence?: string;
  readonly alternatives: readonly Ref<'service'>[];
  readonly declared: boolean;
}

/** `software` is run by its user; all others are run by a supplier. */
export type ServiceForm = 'service' | 'software' | 'commons' | 'network' | 'system';

export interface ParentLink {
  readonly entity: Ref<'entity'>;
  readonly share?: number;
  readonly control: 'sole' | 'joint' | 'minority';
  readonly from?: Iso;
  readonly until?: Iso;
  readonly source: string;
  readonly asOf: Iso;
  readonly confidence?: 'high' | 'medium' | 'low';
}

export interface EntityView {
  readonly id: Ref<'entity'>;
  readonly name: string;
  readonly lei?: string;
  readonly seat: Sourced<Country> | 'unknown';
  /** Central administration, when it is not in the country of the seat. */
  readonly runFrom?: Sourced<Country>;
  /** `unknown`: it has or may have an owner we do not know. `[]`: nobody controls it, says the source. */
  readonly parents: readonly ParentLink[] | 'unknown';
  readonly independent?: Sourced<string>;
  readonly declared: boolean;
}

export type GraphNodeKind = 'organisation' | 'function' | 'use' | 'dependency' | 'service' | 'entity' | 'jurisdiction';
export interface GraphNode {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
}
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'uses' | 'relies-on' | 'runs-on' | 'contracts-with' | 'operated-by' | 'controlled-by' | 'subject-to';
  readonly need?: number;
  /** Ids of attributions, or sources of the catalogue. */
  readonly basis: readonly string[];
}
export interface DependencyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export type Weight = 'equal' | 'spend' | keyof Counts;
export type Interval = readonly [low: number, high: number];

/** ISO/IEC 15939 sense. `value` is absent when nothing firm was seen; bounds come from what is unknown. */
export interface Measure {
  /** `independence-rate/real/mail@equal` */
  readonly id: string;
  readonly measure:
    | 'independence-rate'
    | 'balance'
    | 'concentration'
    | 'n-minus-1'
    | 'time-to-stop'
    | 'import-dependency'
    | 'supplier-concentration'
    | 'service-not-served';
  readonly subject: string;
  readonly variant: string;
  readonly weight: Weight;
  readonly convention: ConventionSet;
  readonly value: number | null;
  readonly bounds: Interval | null;
  readonly unit: 'ratio' | 'index' | 'days' | 'user-hours' | 'weight';
  /** Attributed weight / observed weight, 0–1. */
  readonly coverage: number;
  /** Total weight the measure rests on: uses (equal), money (spend) or people (users). */
  readonly total: number;
  /** ISO 4217, when the weight is spend. */
  readonly currency?: string;
  /** The rates at which spend in other currencies was converted, when the user gave any. */
  readonly conversion?: Conversion;
  readonly from: readonly string[];
}

export interface Perimeter {
  readonly home: Country;
  readonly bloc: string;
  /** Countries of the bloc at the date of assessment, home included. */
  readonly countries: readonly Country[];
}

/** A row of the digital balance: consumption of one use by origin. Columns add up to gross consumption. */
export interface BalanceRow {
  readonly use: Use | 'whole';
  readonly weight: Weight;
  readonly own: number;
  readonly commons: number;
  readonly home: number;
  readonly bloc: number;
  readonly imports: Readonly<Record<Country, number>>;
  readonly unknown: number;
  readonly gross: number;
}

/** What the loss of one unit does. */
export interface CutOff {
  readonly unit: string;
  readonly kind: 'parent' | 'jurisdiction' | 'service';
  readonly label: string;
  /** It lies within the perimeter: its loss is an accident, not a cut-off from outside. */
  readonly withinPerimeter: boolean;
  /** Share of demand still served once every hold is spent, with bounds from what is unknown. */
  readonly served: number;
  readonly bounds: Interval;
  readonly stops: readonly { readonly subject: string; readonly label: string; readonly day: number; readonly share: number }[];
  /** User-hours not served within 90 days beyond tolerance; only when functions are declared. */
  readonly userHours?: number;
}

/** On whom one use rests once the chain of control and of hosting is followed to its end. */
export interface RestsOn {
  readonly use: Use | 'whole';
  readonly weight: Weight;
  /** Entity id, `self`, or `?party`. */
  readonly unit: string;
  readonly label: string;
  readonly country?: Country;
  /** Share of the use, 0–1; shares of one use add up to 1. */
  readonly share: number;
  /** Suppliers in front of it, when it is not the one that signs. */
  readonly behind: readonly string[];
}

/** How one dependency enters the sums of its use: the terms of every rate, so that a report can unfold a figure without computing it. */
export interface Term {
  readonly dependency: Ref<'dependency'>;
  readonly weight: Weight;
  /** Within its use; absent when the evidence does not give this weight. Only firm ones are summed, weak ones move bounds. */
  readonly amount?: number;
  readonly apparent: Interval;
  readonly real: Interval;
  readonly strict: Interval;
  /** Who decides in the end; shares add up to 1. */
  readonly controllers: readonly { readonly unit: string; readonly label: string; readonly country?: Country; readonly share: number }[];
}

/** A method of counting, applied to the same facts. */
export type ConventionSet = 'default' | 'strict';

export interface Question {
  readonly id: string;
  readonly asks: Said;
  /** Points of the whole real independence rate (0–1) that the answer would close. */
  readonly closes: number;
  readonly dependencies: readonly Ref<'dependency'>[];
}

/** Whether a use was assessed, and if not, what evidence would. */
export interface UseStatus {
  readonly use: Use;
  readonly status: 'assessed' | 'weak-evidence-only' | 'not-assessed';
  readonly firm: number;
  readonly weak: number;
  readonly possible: number;
  readonly unattributed: number;
}

/** The one result. Every report, exit code, API and app reads this and nothing else. */
export interface Assessment {
  readonly schemaVersion: 1;
  readonly tool: { readonly version: string; readonly catalogue: string };
  readonly assessedAt: Iso;
  readonly organisation: { readonly name?: string; readonly domains: readonly string[] };
  readonly perimeter: Perimeter;
  readonly evidence: readonly Evidence[];
  readonly observations: readonly Observation[];
  readonly gaps: readonly Gap[];
  readonly skipped: readonly Skipped[];
  readonly attributions: readonly Attribution[];
  readonly dependencies: readonly Dependency[];
  readonly services: readonly ServiceView[];
  readonly entities: readonly EntityView[];
  readonly graph: DependencyGraph;
  /** The weight that leads: spend when every firm dependency has it, else equal. */
  readonly leads: Weight;
  readonly uses: readonly UseStatus[];
  readonly balance: readonly BalanceRow[];
  readonly restsOn: readonly RestsOn[];
  /** Absent from assessments of the first days. */
  readonly terms?: readonly Term[];
  readonly measures: readonly Measure[];
  readonly cutOffs: readonly CutOff[];
  readonly questions: readonly Question[];
}
