// SPDX-License-Identifier: EUPL-1.2
// What buttons of consent dialogs say, in six languages: which answer is one of them?

export type Answer = 'refuse' | 'accept' | 'settings' | 'save';

/** What a dialog about consent speaks of. */
export const consentTopic =
  /cookie|traceur|consent|rgpd|gdpr|dsgvo|datenschutz|privacy|privac(?:idad|ité)|vie priv[ée]e|donn[ée]es (?:personnelles|à caractère)|toestemming|zustimmung|einwilligung|informativa/i;

/** `undefined`: it says none of them. Refusing is tried first: « accepter uniquement les cookies nécessaires ». */
export function answerOf(label: string): Answer | undefined {
  const plain = normalised(label);
  if (plain === '' || plain.length > 70 || never.test(plain)) return undefined;
  for (const answer of ['refuse', 'save', 'accept', 'settings'] as const)
    if (words[answer].some((pattern) => pattern.test(plain))) return answer;
  return undefined;
}

/** Lower case, without accents and signs: `« J’accepte ! »` → `j accepte`. */
export function normalised(label: string): string {
  return label
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Pay or accept: what refuses for money is a purchase. */
const never =
  /\b(?:pay|subscri\p{L}*|buy|login|log in|sign in|payer|abonn\p{L}*|s abonner|acheter|connecter|connexion|bezahlen|kaufen|anmelden|werbefrei\p{L}*|pur abo|pagar|suscri\p{L}*|comprar|pagare|paga|abbona\p{L}*|acquista|accedi|betalen|kopen|abonne\p{L}*|inloggen)\b/u;

const words: Readonly<Record<Answer, readonly RegExp[]>> = {
  refuse: [
    // en
    /^(?:i )?(?:reject|refuse|decline|deny|disagree|opt out)(?: (?:to )?(?:all|any|everything|cookies|all cookies|optional.*|additional.*|unnecessary.*|non essential.*|and.*))?$/,
    /^(?:continue|proceed|browse) without (?:accepting|agreeing|consent|cookies)/,
    // “Strictly necessary cookies” alone heads a list; what refuses says that it takes them, or only them.
    /^(?:accept|allow|use|keep) (?:only )?(?:the )?(?:strictly )?(?:necessary|essential|required|functional)(?: cookies)?(?: only)?$/,
    /^(?:only (?:the )?(?:strictly )?(?:necessary|essential|required|functional)(?: cookies)?|(?:strictly )?(?:necessary|essential|required|functional)(?: cookies)? only)$/,
    /^(?:i )?(?:do not|don t) (?:accept|agree|allow|consent)/,
    /^no(?: thanks| thank you)?$/,
    /^withdraw(?: my)? consent$/,
    // fr
    /^(?:je |j en )?(?:tout |tous )?(?:refuse|refuser|refuses|refusez|rejeter|decliner|interdire)(?: tout| tous)?(?: (?:les|ces) cookies| les traceurs| tous les cookies.*| et .*)?$/,
    /^(?:continuer|poursuivre|naviguer|fermer)(?: \p{L}+){0,4} sans (?:accepter|consentir)/u,
    /^sans accepter$/,
    /^(?:accepter|autoriser|garder|conserver|n accepter que|uniquement|seulement) (?:uniquement |seulement |que )?(?:les )?(?:cookies )?(?:strictement )?(?:necessaires|essentiels|obligatoires|techniques)(?: uniquement| seulement)?$/,
    /^(?:les )?(?:cookies )?(?:strictement )?(?:necessaires|essentiels|obligatoires|techniques) (?:uniquement|seulement)$/,
    /^(?:accepter |autoriser )(?:uniquement|seulement) /,
    /^(?:je n accepte pas|je ne consens pas|non merci|non|tout desactiver|desactiver tout|ne pas accepter)/,
    // de
    /^(?:alle |alles )?(?:cookies )?(?:ablehnen|verweigern|ablehnen und .*)$/,
    /^(?:nur|ausschliesslich) (?:\p{L}+ )?(?:notwendige|erforderliche|essenzielle|technisch|funktionale)/u,
    /^(?:weiter|fortfahren) ohne /,
    /^mit (?:den )?(?:notwendigen|erforderlichen|essenziellen)(?: cookies| einstellungen)? fortfahren$/,
    /^(?:nein(?: \p{L}+)*|nicht (?:zustimmen|einverstanden|akzeptieren)|ich lehne ab|ohne (?:zustimmung|einwilligung) fortfahren)$/u,
    // es
    /^(?:rechazar|rechazo|denegar|no acepto|no aceptar)(?: |$)/,
    /^(?:aceptar |permitir )?(?:solo|unicamente) (?:\p{L}+ ){0,3}(?:necesarias|esenciales|tecnicas)/u,
    /^continuar sin aceptar/,
    // it
    /^(?:rifiuta|rifiuto|nega|non accetto|declina)(?: |$)/,
    /^(?:accetta |consenti )?(?:solo|unicamente) (?:\p{L}+ ){0,3}(?:necessari|essenziali|tecnici)/u,
    /^continua senza accettare/,
    // nl
    /^(?:alles |alle cookies |cookies )?(?:weigeren|afwijzen)$/,
    /^(?:weiger|wijs .* af|nee|nee bedankt)(?: |$)/,
    /^(?:alleen|enkel) (?:\p{L}+ ){0,3}(?:noodzakelijke|functionele|essentiele)/u,
    /^(?:doorgaan zonder|niet (?:accepteren|akkoord|toestaan)|ik (?:ga|ben) niet akkoord|liever (?:niet|geen)|geen cookies)/,
  ],
  save: [
    /^(?:accept|allow|agree to|use)(?: the| my)? (?:selected|selection)(?: cookies)?$/,
    /^(?:accepter|autoriser)(?: la| ma| les cookies)? (?:selection|selectionnes)$/,
    /^auswahl (?:akzeptieren|erlauben|zulassen|zustimmen)$|^(?:ausgewahlte|ausgewahlten)(?: cookies)? (?:akzeptieren|erlauben|zulassen|zustimmen)/,
    /^(?:aceptar|permitir)(?: la)? (?:seleccion|seleccionadas)|^(?:accetta|consenti)(?: la| i)? (?:selezion\p{L}+)|^(?:selectie|geselecteerde)(?: cookies)? (?:accepteren|toestaan)/u,
    /^(?:save|confirm)(?: (?:my|your|and|the|current))?(?: (?:choices?|settings|preferences|selection|exit|close))*$/,
    /^(?:enregistrer|sauvegarder|valider|confirmer)(?: (?:mes|les|ces|la|le|et|mon))?(?: (?:choix|preferences|parametres|selection|fermer|quitter))*$/,
    /^(?:auswahl|einstellungen|praferenzen) (?:speichern|bestatigen|ubernehmen)|^speichern/,
    /^(?:guardar|confirmar)(?: |$)/,
    /^(?:salva|conferma)(?: |$)/,
    /^(?:opslaan|bewaar|bevestig|(?:keuze|keuzes|voorkeuren) (?:opslaan|bevestigen))/,
  ],
  accept: [
    // en
    /^(?:yes )?(?:i )?(?:accept|agree|allow|consent)(?: (?:to )?(?:all|everything|cookies|all cookies|optional cookies|additional cookies|recommended cookies|and .*|close|continue|the use of cookies))?$/,
    /^(?:close|continue) (?:and )?(?:accept|agree)$/,
    /^(?:continue|acknowledge|i m ok(?: with that)?)$/,
    /^(?:ok|okay|got it|i understand|understood|sounds good|yes|ok got it|that s fine)$/,
    // fr
    /^(?:ok )?(?:j |je |oui j |oui )?(?:tout |tous )?(?:accepte|accepter|acceptes|acceptez|autorise|autoriser|consens)(?: tout| tous)?(?: (?:les|ces) cookies| tous les cookies| et .*| fermer| continuer| l utilisation.*)?$/,
    /^(?:fermer|continuer) et accepter$/,
    /^(?:d accord|dacord|j ai compris|compris|oui|c est note|ok pour moi)$/,
    // de
    /^(?:alle |alles |allen )?(?:cookies )?(?:akzeptieren|zustimmen|annehmen|erlauben|zulassen)(?: und .*| schliessen| weiter)?$/,
    /^(?:ich stimme zu|ich akzeptiere|einverstanden|verstanden|ja|ja ich stimme zu|das ist ok|in ordnung)$/,
    // es
    /^(?:ok )?(?:x )?(?:las )?(?:aceptar|acepto|aceptarlas|permitir|consentir|de acuerdo|entendido|vale)(?: |$)/,
    // it
    /^(?:accetta|accetto|acconsento|consenti|ho capito|va bene)(?: |$)/,
    // nl
    /^(?:alles |alle cookies |alle |cookies )?(?:accepteren|toestaan|aanvaarden)$/,
    /^(?:accepteer|aanvaard|akkoord|ik ga akkoord|ja|begrepen|prima)(?: |$)/,
  ],
  settings: [
    // en
    /^(?:manage|customi[sz]e|set|change|adjust|show|view|more|cookies?|privacy)(?: \p{L}+){0,3} ?(?:settings|preferences|options|choices|cookies|purposes)$/u,
    /^(?:customi[sz]e|configure|settings|preferences|options|let me choose|more options|advanced settings|cookie manager|cookie preference|privacy controls|show details)$/,
    // fr
    /^(?:je )?(?:parametrer|parametres|personnaliser|personnalise|gerer|configurer|choisir|choisis|preferences|modifier|reglages)(?: |$)/,
    /^(?:parametrage|gestion) des cookies$/,
    /^(?:plus d options|en savoir plus et |afficher les (?:finalites|objectifs|preferences)|voir les (?:preferences|options))/,
    // de
    /^(?:\p{L}+ )?(?:einstellungen|praferenzen|optionen|cookie einstellungen)(?: (?:anpassen|verwalten|anzeigen|andern))?$/u,
    /^(?:anpassen|konfigurieren|verwalten|mehr optionen|individuelle .*|auswahlen|lassen sie mich wahlen|details(?: anzeigen)?)$/,
    // es
    /^(?:configurar|configurarlas|quiero configurar|configuracion|personalizar|personalice|gestiona|gestion|mis preferencias|centro de preferencias|mostrar (?:detalles|los propositos)|panel de configuracion|gestionar|administrar|ajustes|preferencias|mas opciones|opciones)(?: |$)/,
    // it
    /^(?:personalizza|gestisci|impostazioni|preferenze|piu opzioni|configura|scopri di piu e personalizza)(?: |$)/,
    // nl
    /^(?:instellingen|voorkeuren|cookie instellingen|cookievoorkeuren|aanpassen|beheer|personaliseren|meer opties|zelf instellen|cookiestatement instellingen)(?: |$)/,
  ],
};
