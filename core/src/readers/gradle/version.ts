// SPDX-License-Identifier: EUPL-1.2
// Gradle versions: `1.2.3` is one, `1.+`, `[1,2)` and `latest.release` are not (docs.gradle.org, “Declaring versions”).

export function exactVersion(stated: string | undefined): string | undefined {
  const version = stated?.replace(/!!.*$/, '').replace(/@[a-z.]+$/, '');
  return version !== undefined && /^\w[\w.-]*$/.test(version) && !/^latest\./.test(version) ? version : undefined;
}
