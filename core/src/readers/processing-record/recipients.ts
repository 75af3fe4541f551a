// SPDX-License-Identifier: EUPL-1.2
// Recipients as people write them into one cell: several, with remarks in brackets, or only a kind of recipient.
import { countriesIn } from '../../syntax/country-name.ts';
import { isPersonName } from '../../syntax/person-name.ts';
import { comparable } from '../../syntax/spreadsheet/header.ts';

export interface Recipient {
  readonly name: string;
  /** What stands in brackets, unless it is a country. */
  readonly service?: string;
  readonly countries: readonly string[];
}

export interface Recipients {
  readonly named: readonly Recipient[];
  /** How many parts name only a kind (`prestataire de paie`). */
  readonly unnamed: number;
  /** How many parts hold an address of a person. */
  readonly personal: number;
}

const MAX_PARTS = 50;

export function recipientsIn(cell: string): Recipients {
  const named: Recipient[] = [];
  let unnamed = 0;
  let personal = 0;
  for (const part of partsOf(cell.slice(0, 4000)).slice(0, MAX_PARTS)) {
    const [, outside = '', inside = ''] = /^([^(]*)(?:\(([^)]*)\)?)?/.exec(part) ?? [];
    const name = outside.replace(/^[\s•*–—-]+|[\s:.,–—-]+$/g, '').trim();
    const said = comparable(name);
    if (said === '' || nothing.test(said)) continue;
    if (/@|\b0[1-9](?:[ .]?\d\d){4}\b/.test(part) || isPersonName(name)) personal++;
    else if (kind.test(said) || sentence.test(said) || name.length > 80 || !/\p{Lu}|\d/u.test(name)) unnamed++;
    else {
      const countries = countriesIn(inside);
      const service = inside.trim();
      const kept =
        service !== '' && countries.length === 0 && service.length <= 120 && !namesContact.test(service) && !isPersonName(service);
      named.push({ name, countries, ...(kept ? { service } : {}) });
    }
  }
  return { named, unnamed, personal };
}

/** Signs within brackets separate nothing. What follows a comma in small letters is a remark on what stands before. */
function partsOf(cell: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of cell) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[;\n|,]/.test(sign)) parts.push(sign === ',' ? ',' : '');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part, at) => at === 0 || !/^,\s*\p{Ll}/u.test(part)).map((part) => part.replace(/^,/, '').trim());
}

/** In brackets after a firm, whom to ask there. */
const namesContact = /\b(contact|interlocut|référent|M\.|Mme|Mlle|Monsieur|Madame|Mrs?)\b/i;
const nothing = /^(non|no|oui|yes|aucun|aucune|none|neant|n a|na|nc|sans objet|non applicable|not applicable|x|idem)\b/;
/** Remarks, not names. */
const sentence = /^(pour|dans|afin|selon|tous|toutes|toute|si|en cas|uniquement|only|all|if) |( \S+){7}/;
/** Kinds of recipients, not names. */
const kind =
  /^(un |une |le |la |les |l |nos |notre |des )?(sous traitants?|prestataires?|hebergeurs?|editeurs?|fournisseurs?|societes?|entreprises?|cabinets?|organismes?|services?|partenaires?|agents?|personnels?|banques?|administrations?|collectivites?|autorites?|equipes?|direction|dir|destinataires?|clients?|usagers?|internal|providers?|processors?|suppliers?|hosting|vendors?|staff|department)\b/;
