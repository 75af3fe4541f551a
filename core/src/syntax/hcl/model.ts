// SPDX-License-Identifier: EUPL-1.2
// What a file of HCL says: blocks, attributes, values, each with its line. Expressions stay source text: nothing is evaluated.
import type { SyntaxFailure } from '../tree.ts';

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}
export interface HclBlock extends HclBody {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
}
export interface HclAttribute {
  readonly name: string;
  readonly value: HclValue;
  readonly line: number;
}

export type HclValue = HclString | HclNumber | HclBool | HclNull | HclTemplate | HclExpression | HclList | HclObject;
export interface HclString {
  readonly kind: 'string';
  readonly value: string;
  readonly line: number;
}
export interface HclNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly line: number;
}
export interface HclBool {
  readonly kind: 'bool';
  readonly value: boolean;
  readonly line: number;
}
export interface HclNull {
  readonly kind: 'null';
  readonly line: number;
}
/** A string with `${…}` or `%{…}` in it; `templateParts` takes it apart. Only quoted text has backslash escapes. */
export interface HclTemplate {
  readonly kind: 'template';
  readonly text: string;
  readonly form: 'quoted' | 'heredoc';
  readonly line: number;
}
/** Any other expression, as written. */
export interface HclExpression {
  readonly kind: 'expression';
  readonly text: string;
  readonly line: number;
}
export interface HclList {
  readonly kind: 'list';
  readonly items: readonly HclValue[];
  readonly line: number;
}
export interface HclObject {
  readonly kind: 'object';
  readonly entries: readonly HclEntry[];
  readonly line: number;
}
/** `key` is the text of a literal key; a computed key keeps its source and is marked. */
export interface HclEntry {
  readonly key: string;
  readonly computed?: true;
  readonly value: HclValue;
  readonly line: number;
}

/** The body of the file as far as it could be read. A broken block keeps what stands before the break. */
export interface ParsedHcl {
  readonly body: HclBody;
  readonly failures: readonly SyntaxFailure[];
}
