// SPDX-License-Identifier: EUPL-1.2
// Names of persons where names of firms are looked for: told by a salutation, an address, a legal form or a frequent first name.

/** In doubt a person: a firm that is left out is counted, a person that is let in cannot be taken back. */
export function isPersonName(stated: string): boolean {
  const name = stated.slice(0, 200).trim();
  if (/@/.test(name) || /^(M|Mr|MR|MM|Ms|Dr|DR|Me|Pr)\.? +\p{Lu}/u.test(name)) return true;
  if (/^(mme|mlle|mrs|monsieur|madame|mademoiselle|ma[iî]tre)\.? +\p{L}|[\s(](mme|mlle|monsieur|madame)\)?$/iu.test(name)) return true;
  // Code de commerce, art. R526-27: who trades in their own name puts these words or letters before or after it.
  if (
    /^(EI|E\.I\.|entrepreneure? individuel(le)?)\s|\s\(?(EI|E\.I\.|((auto|micro)[- ]?)?entrepreneure?( individuel(le)?)?)\)?$/iu.test(name)
  )
    return true;
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}'’-]*\.?$/u.test(word))) return false;
  const bare = words.map((word) => word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase());
  return !bare.some((word) => ofFirms.has(word)) && (isFirstName(words[0]) || isFirstName(words.at(-1)));
}

/** `Jean-Pierre` is one by its first part. */
function isFirstName(word: string | undefined): boolean {
  const [first = ''] = (word ?? '').split('-');
  return firstNames.has(first.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase());
}

/** Words that stand in names of firms and in no person’s. */
const ofFirms: ReadonlySet<string> = new Set(
  `sa sas sasu sarl eurl sci scop snc scp selarl inc llc ltd limited plc corp corporation company gmbh ag bv nv oy ab spa srl group groupe
  cabinet societe entreprise entreprises ets etablissements maison garage boulangerie librairie imprimerie editions association fondation
  foundation mairie commune ville lycee college ecole universite hopital clinique institut fils freres associes associates partners
  conseil conseils consulting services service solutions solution systems systemes software logiciels cloud data digital numerique
  informatique technologies technology tech labs lab studio media web online telecom network networks security securite energie transports
  france europe international business enterprise pro plus premium express assistant api app`.split(/\s+/),
);

// Frequent in France over a century (INSEE, “Fichier des prénoms”) and among their neighbours; chosen by hand. Left out: those that
// name products too (Alexa, Claude).
const firstNames: ReadonlySet<string> = new Set(
  `adrien agnes alain albert alexandre alexandra alexis alice aline amandine amelie anais andre andrea anne annie anthony antoine antonio
  arnaud arthur audrey aurelie aurelien axel baptiste beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille carlos
  carole caroline catherine cecile cedric celine chantal charles charlotte chloe christelle christian christiane christine christophe
  clara claudine clement clementine colette corinne cyril damien daniel danielle david delphine denis denise didier dominique
  edouard elisabeth elise elodie emilie emma emmanuel emmanuelle enzo eric estelle etienne eva evelyne fabien fabienne fabrice fatima
  florence florian franck francis francois francoise frederic gabriel genevieve georges gerard ghislaine gilbert gilles gregory guillaume
  guy helene henri herve hugo ines isabelle jacqueline jacques jean jeanne jeremy jerome joel johan jonathan joseph josette jules julie
  julien juliette karim karine kevin laetitia laure laurence laurent lea lionel loic louis louise lucas lucie ludovic madeleine manon
  marc marcel marie marine marion martin martine mathieu mathilde matthieu maurice maxime melanie michael michel michele mickael mireille
  mohamed monique morgane muriel myriam nadia nadine nathalie nathan nicolas nicole noemie odile olivier pascal pascale patrice patricia
  patrick paul pauline philippe pierre quentin rachel raphael raymond regine regis remi remy rene robert roger roland romain sabrina
  samuel sandra sandrine sarah sebastien serge simon simone solange sophie stephane stephanie suzanne sylvain sylvie theo therese thierry
  thomas tristan valentin valerie vanessa veronique vincent virginie william xavier yann yannick yves yvette yvonne zoe
  hans helga jan jose juan klaus luca maria mario peter stefan wolfgang john james mary jennifer elizabeth susan`.split(/\s+/),
);
