// SPDX-License-Identifier: EUPL-1.2
// The record as a table, one processing per row, as towns publish it and tools export it.
import { countriesIn } from '../../syntax/country-name.ts';
import { type Columns, columnsOf } from '../../syntax/spreadsheet/header.ts';
import type { Sheet } from '../../syntax/spreadsheet/index.ts';
import type { Draft } from '../reader.ts';
import { recipientsIn } from './recipients.ts';
import { Recorded } from './recorded.ts';

const names = {
  processing: [
    'Nom du traitement',
    'Traitement',
    'Intitulé du traitement',
    'Activité de traitement',
    'Nom de l’activité de traitement',
    'Processing activity',
    'Name of processing',
    'Processing name',
    'Processing',
    'Finalité principale',
    'Finalité du traitement',
    'Finalités du traitement',
    'Finalité',
    'Finalités',
    'Purpose of processing',
    'Purposes of the processing',
    'Purpose',
  ],
  processors: [
    'Sous-traitants',
    'Sous-traitant',
    'Sous-traitant(s)',
    'Nom du sous-traitant',
    'Noms des sous-traitants',
    'Identité du sous-traitant',
    'Processors',
    'Processor',
    'Name of processor',
    'Data processors',
    'Data processor',
  ],
  recipients: [
    'Destinataires',
    'Destinataire',
    'Destinataires des données',
    'Catégories de destinataires',
    'Recipients',
    'Categories of recipients',
    'Recipient',
  ],
  countries: [
    'Pays de transfert',
    'Pays',
    'Pays tiers',
    'Pays destinataire',
    'Transferts hors UE',
    'Transfert hors UE',
    'Transferts hors de l’UE',
    'Transfert de données hors UE',
    'Transferts',
    'Third countries',
    'Third country',
    'Transfers to third countries',
    'International transfers',
  ],
  reference: ['N° / RÉF', 'Référence', 'Réf', 'N°', 'Numéro', 'Identifiant', 'Reference', 'Ref', 'ID'],
} as const;
type Slot = keyof typeof names;

export function tableColumns(sheet: Sheet): Columns<Slot> | undefined {
  const columns = columnsOf(sheet, names, 2);
  return columns?.found.has('processing') === true && (columns.found.has('processors') || columns.found.has('recipients'))
    ? columns
    : undefined;
}

export function* recordTable({ rows, cell }: Columns<Slot>): Generator<Draft> {
  for (const row of rows) {
    const recorded = new Recorded(cell(row, 'processing'), cell(row, 'reference'));
    const processors = recipientsIn(cell(row, 'processors') ?? '');
    // A transfer is told of the processing: with several processors it is not known which of them it is.
    const countries = processors.named.length === 1 ? countriesIn(cell(row, 'countries') ?? '') : [];
    recorded.add(processors, 'processor', row.at(0), countries);
    recorded.add(recipientsIn(cell(row, 'recipients') ?? ''), 'recipient', row.at(0), []);
    yield* recorded.drafts();
  }
}
