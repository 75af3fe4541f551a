// SPDX-License-Identifier: EUPL-1.2
// Imports as they stand in code, and the service of the shipped catalogue each is an SDK of.
import { describe, expect, it } from 'vitest';
import { shippedMatchers } from '../../test/shipped-catalogue.ts';
import { moduleHits } from './packages-of-modules.ts';

const services = (language: Parameters<typeof moduleHits>[0], module: string) =>
  moduleHits(language, module, shippedMatchers).map(({ service }) => service.id);

describe('an import', () => {
  it.each([
    ['javascript', '@aws-sdk/client-s3', 'amazon/s3'],
    ['javascript', 'stripe', 'stripe/payments'],
    ['python', 'openai', 'openai/api'],
    ['python', 'google.cloud.storage', 'google/cloud-storage'],
    ['python', 'azure.storage.blob', 'microsoft/azure-storage'],
    ['python', 'sentry_sdk.integrations.django', 'sentry/sentry'],
    ['go', 'github.com/aws/aws-sdk-go-v2/service/s3', 'amazon/s3'],
    ['go', 'github.com/stripe/stripe-go/v76/customer', 'stripe/payments'],
    ['ruby', 'google/cloud/storage', 'google/cloud-storage'],
    ['ruby', 'stripe', 'stripe/payments'],
    ['csharp', 'Azure.Storage.Blobs.Models', 'microsoft/azure-storage'],
    ['csharp', 'Stripe', 'stripe/payments'],
    ['csharp', 'Stripe.Checkout', 'stripe/payments'],
    ['php', 'Aws\\S3\\S3Client', 'amazon/s3'],
    ['php', 'Aws\\Credentials\\Credentials', 'amazon/aws-other'],
    ['php', 'Stripe\\StripeClient', 'stripe/payments'],
    ['php', 'Google\\Cloud\\Storage', 'google/cloud-storage'],
    ['java', 'com.stripe', 'stripe/payments'],
    ['java', 'com.stripe.param.checkout', 'stripe/payments'],
    ['java', 'software.amazon.awssdk.services.s3', 'amazon/s3'],
    ['java', 'software.amazon.awssdk.regions', 'amazon/aws-other'],
    ['java', 'com.google.cloud.storage', 'google/cloud-storage'],
    ['kotlin', 'com.google.firebase.messaging', 'google/fcm'],
  ] as const)('of %s: %s is the SDK of %s', (language, module, service) => {
    expect(services(language, module)).toEqual([service]);
  });

  it.each([
    ['javascript', 'react'],
    ['python', 'stripes'],
    ['php', 'App\\Stripe\\Client'],
    ['php', 'StripeHelper\\Client'],
    ['java', 'com.stripes.action'],
    ['java', 'fr.ville.com.stripe'],
    ['csharp', 'Striped'],
    ['go', 'github.com/ville/stripe-go'],
    // Languages keep their modules apart.
    ['ruby', 'boto3'],
  ] as const)('of %s: %s is nobody’s', (language, module) => {
    expect(services(language, module)).toEqual([]);
  });
});
