// SPDX-License-Identifier: EUPL-1.2
// Annotations, labels and API groups that only one cloud’s Kubernetes understands.

/** `annotation:service.beta.kubernetes.io/aws` for a key that a cloud’s own controller reads; else `undefined`. */
export function cloudMark(key: string): string | undefined {
  const slash = key.indexOf('/');
  if (slash < 0) return undefined;
  const prefix = key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (shared.has(prefix)) {
    // service.beta.kubernetes.io/aws-load-balancer-type: the cloud is the first word of the name.
    const cloud =
      /^(aws|azure|gcp|gke|scw|ovh|openstack|do|linode|oci|oracle|ibm|alibaba|alibabacloud|exoscale|vultr|hcloud|upcloud|brightbox|cce|elb|qcloud|volcengine|yandex|cpe|civo)-/.exec(
        name,
      )?.[1];
    return cloud === undefined ? undefined : `annotation:${prefix}/${cloud}`;
  }
  return clouds.test(prefix) ? `annotation:${prefix}` : undefined;
}

/** Does a custom resource belong to a cloud (`elbv2.k8s.aws/v1beta1`)? Its kind as a resource type. */
export function cloudKind(apiVersion: string, kind: string): string | undefined {
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return clouds.test(group) || /(^|\.)(aws|azure|gcp)\.(upbound\.io|crossplane\.io|jet\.crossplane\.io)$/.test(group)
    ? `kind:${group}/${kind}`
    : undefined;
}

const shared = new Set(['service.beta.kubernetes.io', 'service.kubernetes.io', 'ingress.beta.kubernetes.io']);
const clouds =
  /^(alb\.ingress\.kubernetes\.io|(?:[\w-]+\.)*(?:k8s\.aws|eks\.amazonaws\.com|gke\.io|cloud\.google\.com|azure\.com|azure\.workload\.identity|scaleway\.com|ovhcloud\.com|openstack\.org|hetzner\.cloud|digitalocean\.com|linode\.com|oraclecloud\.com|oci\.oraclecloud\.com|exoscale\.com|upcloud\.com|ionos\.com|outscale\.com|stackit\.cloud|otc\.t-systems\.com))$/;
