import { PRODUCTS } from './products.ts'
import { type SubjectWords, set } from './subject.ts'

/** Who acts in the German of incidents, and what does. */
export const WORDS: SubjectWords = {
  people: set(`ich du er sie wir ihr man jemand niemand keiner team teams betrieb entwickler
    entwicklerin entwicklerinnen operator operateur operateurin admin admins administrator
    administratorin ingenieur ingenieurin techniker technikerin kollege kollegin kollegen
    bereitschaft pikett support leitung management mitarbeiter mitarbeiterin mitarbeitende person
    personen leute schicht verantwortliche verantwortlicher dienstleister lieferant abteilung
    führung reviewer reviewerin autor autorin praktikant praktikantin vertrieb hersteller`),
  systems: new Set([
    ...PRODUCTS,
    ...set(`es alarm alarme alert alerts meldung meldungen monitor monitoring überwachung prüfung
    check job jobs cronjob cronjobs pipeline build deployment rollout rollback test tests dienst
    dienste service services server prozess prozesse pod pods knoten container cluster datenbank
    replik cache queue warteschlange broker worker api schnittstelle gateway proxy loadbalancer
    client clients anwendung seite system systeme skript backup backups sicherung sicherungen
    neustart failover zertifikat zertifikate platte netzwerk netz verbindung verbindungen dns
    abfrage anfrage anfragen antwort nachricht nachrichten mail mails benachrichtigung dashboard
    metrik log logs login sitzung token schlüssel konfiguration version patch änderung code funktion
    modul bibliothek rechner maschine instanz timeout scheduler agent bot watchdog nutzer benutzer
    nutzende kunden kundinnen regel filter parser compiler grenzwert schwellwert limit commit zeile
    release fehler bug ausfall störung last speicher cpu kabel schalter sensor strom gerät firewall
    treiber kernel browser cookie webhook eingabe eingaben eingabewert signatur index tabelle
    migration region zone speicherleck deadlock thread event ereignis`),
  ]),
  enders: set(
    'von für in im bei beim mit aus auf nach vor während seit der die das welche welcher',
  ),
  fillers:
    set(`hat haben hatte hatten habe hast habt ist sind war waren wird werden wurde wurden auch dann
    wieder noch einfach leider offenbar das den dem die der es ihn sie uns nicht`),
  articles: set(
    'der die das dem den des ein eine einer einem einen dieser diese dieses jeder jede',
  ),
  thing: /(?:ung|ungen|ion|ionen|heit|heiten|keit|tät|ment|nis|wert|werte|satz|dienst|lauf)$/u,
  compounds: true,
}

/** What people do, and machines are rarely said to: it betrays the subject that is not known. */
export const HUMAN_VERBS = `(?:(?:ü|ue)ber)?pr(?:ü|ue)fen|testen|wissen|merken|bemerken|sehen|
  auffallen|lesen|informieren|melden|fragen|nachfragen|warnen|bedenken|denken|erkennen|kontrollieren|
  passieren|verhindern|vermeiden|reagieren|eskalieren|(?:ge|be|er|(?:ü|ue)ber)?(?:pr(?:ü|ue)ft|testet|
  merkt|sehen|kannt|dacht)`.replace(/\s+/g, '')

/** What a person does again and again, or not: "er testet nie". */
export const HABITS = `(?:pr(?:ü|ue)f|test|lies|les|liest|h(?:ö|oe)r|frag|dokumentier|antworte|
  vergiss|vergess|ignorier|mach|schau|meld|komm|deploy)\\p{L}{0,4}`.replace(/\s+/g, '')
