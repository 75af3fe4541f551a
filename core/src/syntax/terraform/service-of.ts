// SPDX-License-Identifier: EUPL-1.2
// Which of a provider's endpoints a resource type is called through: `aws_s3_bucket` through `s3`.

/** The longest service name the type starts with, after the provider's. */
export function serviceOf(resourceType: string, services: ReadonlyMap<string, string>): string | undefined {
  if (services.size === 0) return undefined;
  const words = resourceType.split('_').slice(1);
  for (let count = Math.min(words.length, 4); count > 0; count--) {
    for (const joined of [words.slice(0, count).join('_'), words.slice(0, count).join('')]) {
      const host = services.get(joined) ?? services.get(aliases[joined] ?? '');
      if (host !== undefined) return host;
    }
  }
  return ec2.test(words.join('_')) ? services.get('ec2') : undefined;
}

/** Resource types of AWS that do not start with the name of their endpoint. */
const aliases: Readonly<Record<string, string>> = {
  lb: 'elbv2',
  alb: 'elbv2',
  db: 'rds',
  cloudwatch_log: 'logs',
  cloudwatch_event: 'events',
  sfn: 'stepfunctions',
  api_gateway: 'apigateway',
  cognito: 'cognitoidp',
  kinesis_firehose: 'firehose',
  elasticsearch: 'es',
  msk: 'kafka',
};
const ec2 =
  /^(instance|vpc|subnet|security_group|eip|internet_gateway|nat_gateway|route(_table.*)?|ami.*|ebs_.*|key_pair|launch_(template|configuration)|network_.*|spot_.*|volume_attachment)$|^vpc_/;
