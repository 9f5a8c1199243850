import { beginsWith } from './phrase.ts'
import { PRODUCTS } from './products.ts'
import { type SubjectWords, set } from './subject.ts'

/** Who acts in the English of incidents, and what does. */
export const WORDS: SubjectWords = {
  people: set(`i you he she we they someone somebody anyone anybody everyone everybody nobody
    no-one one people person team teams engineer engineers developer developers dev devs operator
    operators admin admins administrator administrators manager managers lead leads on-call oncall
    responder responders sre sres dba dbas staff colleague colleagues reviewer reviewers author
    intern contractor contractors vendor vendors supplier management support ops devops who`),
  systems: new Set([
    ...PRODUCTS,
    ...set(`it this that alert alerts alarm alarms monitor monitors monitoring check checks probe
    probes job jobs cron cronjob cronjobs pipeline pipelines build builds deploy deployment
    deployments rollout rollouts rollback test tests suite service services server servers process
    processes pod pods node nodes container containers cluster clusters database databases db
    replica replicas cache caches queue queues broker brokers consumer consumers producer producers
    worker workers api apis endpoint endpoints gateway proxy balancer client clients app apps
    application applications page pages site website system systems script scripts task tasks backup
    backups restore restart restarts failover switch switchover certificate certificates cert certs
    disk disks network link links dns query queries request requests response responses message
    messages mail mails email emails notification notifications pager dashboard dashboards metric
    metrics log logs log-in login session sessions token tokens key keys config configs
    configuration flag flags feature features release version patch fix change changes code commit
    function method module library dependency dependencies host hosts machine machines vm instance
    instances user users customer customers visitor visitors order orders payment payments console
    tool tools limit limits timeout timeouts retry retries connection connections scheduler agent
    bot bots watchdog autoscaler scaler loadbalancer parser compiler linter exporter collector
    shipper router routers controller controllers loader handler listener resolver orchestrator
    provisioner cleaner indexer crawler reconciler watcher poller runner builder tracker logger
    throttler limiter breaker buffer filter header counter trigger timer installer updater firewall
    cdn edge shard shards partition partitions topic index table tables schema migration region
    zone kernel driver browser cookie webhook hook lock mutex thread threads heap garbage traffic
    load memory cpu bug error errors exception outage incident failure spike upstream downstream
    backend frontend sidecar ingress mesh bucket stream event events sync lambda rule rules policy
    workflow threshold template environment cable router power sensor device`),
  ]),
  enders: set(
    'for of in on at from with by to who which that whose during after before until when as than',
  ),
  fillers: set(`also then again still just simply even therefore apparently initially clearly
    really actually probably already had has have was were been is are either both`),
  articles: set('the a an this that these those our their its his her my your some each every any'),
  thing:
    /(?:tion|tions|sion|ment|ments|ness|ity|ware|base|graph|flow|over|caler|ancer|server|izer)$/u,
  joins: /(?<!\p{L})(?:and|but|so|because|while|since|although|though|where|if)(?!\p{L})/iu,
}

const source = (words: string) => words.replace(/\s+/g, '')

/** What people do, and machines are rarely said to: it betrays the subject that is not known. */
export const isHuman = beginsWith(
  source(`notice|see|look|check|double-check|verify|test|read|follow|ask|tell|inform|escalate|
  communicate|consider|think|know|understand|listen|pay|remember|bother|care|realise|realize|
  recognise|recognize|review|document|warn|announce|anticipate|foresee|answer|reply|learn|skip|
  ignore|merge|push|deploy|complain|blame|question|coordinate`),
)

/** The same, done: "should have checked". */
export const isHumanDone = beginsWith(
  source(`(?:been\\s{1,5})?(?:checked|double-checked|tested|known|noticed|asked|read|told|seen|
  thought|reviewed|verified|escalated|communicated|caught|spotted|realised|realized|recognised|
  recognized|understood|documented|informed|considered|anticipated|foreseen|questioned|warned|
  listened|remembered|paid|followed|looked)`),
)

/** A search that found nothing tells of a fact. */
export const isSearch = (verb: string, after: string): boolean =>
  /(?:see|find|observe|detect|identify|spot|notice)$/iu.test(verb) &&
  beginsWith(
    'any|anything|evidence|signs?|other|further|more|a single|errors?|failures?|problems?|issues?',
  )(after)

export const PARTICIPLES = source(`\\p{L}{2,20}ed|been|gone|done|known|seen|had|made|taken|told|
  thought|caught|found|kept|left|sent|set|put|read|run|begun|given|written|chosen|understood|heard|
  held|brought|built|shut|spoken|stopped|become`)
