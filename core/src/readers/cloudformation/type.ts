// SPDX-License-Identifier: EUPL-1.2
// `service-provider::service-name::data-type-name`, and the namespace under which other formats know that provider.

const typeName = /^[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}(::MODULE)?$/;

/** `undefined` for what is no resource of a supplier: custom resources run in the account, CDK metadata is none. */
export function providerOf(type: string): string | undefined {
  if (!typeName.test(type) || /^(Custom::|AWS::CDK::)/.test(type)) return undefined;
  const [vendor = '', service = ''] = type.split('::');
  // `TF::Cloudflare::Record` (cloudformation-tf): the second part is the Terraform provider.
  if (vendor === 'TF') return service.toLowerCase();
  return namespaces[vendor.toLowerCase()] ?? vendor.toLowerCase();
}

/** Vendors of the public registry whose namespace differs; AWS publishes under several. */
const namespaces: Readonly<Record<string, string | undefined>> = {
  awsqs: 'aws',
  awsutility: 'aws',
  awscommunity: 'aws',
  alexa: 'aws',
  mongodb: 'mongodbatlas',
  generic: 'aws',
};
