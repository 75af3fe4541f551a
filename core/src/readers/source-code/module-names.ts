// SPDX-License-Identifier: EUPL-1.2
// What an import names, at the grain a supplier has: not the project itself, not what comes with the language.
import { javaLibrary, javascriptLibrary, pythonLibrary, rubyLibrary } from './standard-library.ts';

/** `@scope/name` or `name`; subpaths aside. */
export function npmModule(specifier: string): string | undefined {
  const found = /^(@[a-z0-9-~][\w.~-]*\/[a-z0-9-~][\w.~-]*|[a-z0-9-~][\w.~-]*)(\/|$)/i.exec(specifier.slice(0, 220))?.[1];
  // `@/components`, `~/lib`: aliases of the project.
  return found === undefined || found.startsWith('~') || javascriptLibrary.has(found) ? undefined : found;
}

/** Namespaces that many distributions share: there the next names tell them apart. */
const sharedPython = new Set([
  'google',
  'azure',
  'alibabacloud',
  'opentelemetry',
  'msgraph',
  'ibm',
  'oracle',
  'mollie',
  'airflow',
  'langchain',
]);

export function pythonModule(path: string, imported: string | undefined): string | undefined {
  const [top = '', ...rest] = path.split('.');
  if (!/^[A-Za-z]\w*$/.test(top) || pythonLibrary.has(top)) return undefined;
  if (!sharedPython.has(top)) return top;
  const names = [top, ...rest, ...(imported === undefined ? [] : [imported])];
  // A class is no package: `from google.cloud.storage import Client`.
  const end = names.findIndex((name) => !/^[a-z][a-z0-9_]*$/.test(name));
  return names.slice(0, Math.min(end < 0 ? names.length : end, 4)).join('.');
}

/** The first label of a path of another host has a dot; those without come with Go. */
export function goModule(path: string): string | undefined {
  const slash = path.indexOf('/');
  return /^[A-Za-z0-9][\w.~-]*\.[\w.-]+(\/[\w.~-]+)*$/.test(path.slice(0, 220)) && slash > 0 ? path : undefined;
}

/** The package without its classes: packages are lower case by convention (JLS §6.1). */
export function javaModule(names: readonly string[]): string | undefined {
  const end = names.findIndex((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
  const module = names.slice(0, Math.min(end < 0 ? Math.max(names.length - 1, 1) : end, 6)).join('.');
  return !module.includes('.') || javaLibrary.test(module) ? undefined : module;
}

export function csharpModule(names: readonly string[]): string | undefined {
  const [top = ''] = names;
  if (top === '' || top === 'System') return undefined;
  if (top === 'Microsoft' && /^(Extensions|AspNetCore|CSharp|VisualBasic|Win32|VisualStudio|CodeAnalysis)$/.test(names[1] ?? ''))
    return undefined;
  return names.slice(0, 5).join('.');
}

export function phpModule(path: string): string | undefined {
  const name = path.replace(/^\\/, '');
  // The class at the end aside, three levels tell products apart.
  return name.includes('\\') ? name.split('\\').slice(0, 3).join('\\') : undefined;
}

export function rubyModule(path: string): string | undefined {
  return /^[a-z][\w-]*(\/[\w-]+)*$/i.test(path.slice(0, 220)) && !rubyLibrary.has(path.split('/')[0] ?? '') ? path : undefined;
}
