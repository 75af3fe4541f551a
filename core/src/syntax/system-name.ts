// SPDX-License-Identifier: EUPL-1.2
// Names of operating systems as inventories write them: family, major version, and the class of device when the system decides it.
export interface SystemName {
  readonly system: string;
  readonly systemVersion?: string;
  /** Absent: the system runs on computers and servers alike. */
  readonly class?: 'computer' | 'mobile' | 'server' | 'other';
}

/** `Microsoft Windows 11 Pro` + `10.0.22631`, `Ubuntu 22.04.4 LTS`, `Q Android 10.0`, `iPadOS 17.4.1`… `undefined`: no system is named. */
export function systemOf(name: string, version = ''): SystemName | undefined {
  const stated = name.replace(/\s+/g, ' ').trim().slice(0, 100);
  // An address or a long number is what a shifted column holds: a person or a serial number, no system.
  if (!/\p{L}{2}/u.test(stated) || /@|\d{7}/.test(stated)) return undefined;
  const family = families.find(({ says }) => says.test(stated));
  if (family === undefined) return { system: stated.replace(/[\s(]*\d.*$/, '').slice(0, 60) || stated.slice(0, 60) };
  const systemVersion = (family.version ?? majorVersion)(stated, version.trim().slice(0, 60));
  return {
    system: family.system,
    ...(systemVersion === undefined ? {} : { systemVersion }),
    ...(family.class === undefined ? {} : { class: family.class }),
  };
}

interface Family {
  readonly says: RegExp;
  readonly system: string;
  readonly class?: SystemName['class'];
  readonly version?: (name: string, version: string) => string | undefined;
}

// In order: `Windows Server` before `Windows`, free Androids before Android, `darwin` last of Apple’s.
const families: readonly Family[] = [
  { says: /windows[^,;]*server|^win\w*server/i, system: 'Windows Server', class: 'server', version: serverYear },
  { says: /windows (phone|mobile)/i, system: 'Windows Phone', class: 'mobile' },
  { says: /\bwindows|^win(10|11|7|8)\b/i, system: 'Windows', class: 'computer', version: windowsVersion },
  // Intune names both systems of a device it does not tell apart.
  { says: /^ios ?\/ ?ipados/i, system: 'iOS', class: 'mobile' },
  { says: /\bipados\b/i, system: 'iPadOS', class: 'mobile' },
  { says: /\b(ios|iphone os)\b/i, system: 'iOS', class: 'mobile' },
  { says: /\b(tvos|watchos|visionos)\b/i, system: 'tvOS', class: 'other' },
  { says: /\b(mac ?os|os ?x)\b|^darwin\b/i, system: 'macOS', class: 'computer', version: macVersion },
  { says: /harmonyos/i, system: 'HarmonyOS', class: 'mobile' },
  { says: /grapheneos/i, system: 'GrapheneOS', class: 'mobile' },
  { says: /(^|\s)\/?e\/os\b|\beos android/i, system: '/e/OS', class: 'mobile' },
  { says: /lineageos/i, system: 'LineageOS', class: 'mobile' },
  { says: /android/i, system: 'Android', class: 'mobile', version: androidVersion },
  { says: /chrom(e|ium) ?os|^chrome$/i, system: 'ChromeOS', class: 'computer' },
  { says: /raspbian|raspberry pi os/i, system: 'Raspberry Pi OS' },
  { says: /linux ?mint/i, system: 'Linux Mint', class: 'computer' },
  { says: /ubuntu/i, system: 'Ubuntu', version: yearAndMonth },
  { says: /debian/i, system: 'Debian' },
  { says: /amazon linux/i, system: 'Amazon Linux', class: 'server' },
  { says: /fedora/i, system: 'Fedora' },
  { says: /cent ?os/i, system: 'CentOS' },
  { says: /rocky/i, system: 'Rocky Linux' },
  { says: /alma ?linux/i, system: 'AlmaLinux' },
  { says: /oracle linux/i, system: 'Oracle Linux', class: 'server' },
  { says: /red ?hat|\brhel\b/i, system: 'Red Hat Enterprise Linux' },
  { says: /opensuse/i, system: 'openSUSE' },
  { says: /suse linux enterprise|\bsles\b/i, system: 'SUSE Linux Enterprise' },
  { says: /manjaro/i, system: 'Manjaro' },
  { says: /arch linux|^arch$/i, system: 'Arch Linux' },
  { says: /nixos/i, system: 'NixOS' },
  { says: /\bkali\b/i, system: 'Kali Linux' },
  { says: /gentoo/i, system: 'Gentoo' },
  { says: /pop!?_?os/i, system: 'Pop!_OS' },
  { says: /alpine/i, system: 'Alpine Linux' },
  { says: /freebsd/i, system: 'FreeBSD' },
  { says: /esxi?\b/i, system: 'VMware ESXi', class: 'server' },
  { says: /proxmox/i, system: 'Proxmox VE', class: 'server' },
  { says: /^(gnu\/)?linux\b/i, system: 'Linux', version: () => undefined },
];

function majorVersion(name: string, version: string): string | undefined {
  return /\d+/.exec(version)?.[0] ?? /\d+/.exec(name)?.[0];
}

/** `10.0.22631` is Windows 11: builds from 22000 on are, whatever the number before says (learn.microsoft.com, “Windows 11 release information”). */
function windowsVersion(name: string, version: string): string | undefined {
  const build = /\b10\.0\.(\d{4,6})/.exec(`${version} ${name}`)?.[1];
  if (build !== undefined) return Number(build) >= 22_000 ? '11' : '10';
  const named = /win\w*[^\d]{0,12}(11|10|8\.1|8|7|xp|vista)\b/i.exec(name)?.[1];
  return named?.toLowerCase() ?? /^(11|10|8\.1|8|7)(\b|$)/.exec(version)?.[1];
}

function serverYear(name: string, version: string): string | undefined {
  return /\b20(03|08|12|16|19|2\d)\b/.exec(`${name} ${version}`)?.[0];
}

/** Until 10.15 the second number is the release. */
function macVersion(name: string, version: string): string | undefined {
  const number = /\d+(\.\d+)?/.exec(version)?.[0] ?? /\d+(\.\d+)?/.exec(name)?.[0];
  return number?.startsWith('10.') ? number : number?.split('.')[0];
}

/** Agents write the release in the name and the API level as version: `Q Android 10.0`, `29`. */
function androidVersion(name: string, version: string): string | undefined {
  const number = /android[^\d]{0,4}(\d{1,2})(?!\d)/i.exec(name)?.[1] ?? /^\d{1,2}(?!\d)/.exec(version)?.[0];
  return number;
}

function yearAndMonth(name: string, version: string): string | undefined {
  return /\b\d{1,2}\.\d{2}\b/.exec(version)?.[0] ?? /\b\d{1,2}\.\d{2}\b/.exec(name)?.[0];
}
