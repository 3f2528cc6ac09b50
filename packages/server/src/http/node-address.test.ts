import { scanAddress } from '@twinpark/web';
import { expect, test } from 'vitest';
import { verifyAddress } from './certificates/public.ts';
import { addressOf } from './node-address.ts';

const asked = { protocol: 'http' as const, host: 'localhost:4411' };

test('a node that was told its address is known by it, whatever address was used', () => {
  expect(addressOf(asked, new URL('https://twinpark.example.gov/'))).toBe(
    'https://twinpark.example.gov',
  );
});

test('without one, what a certificate says to scan or type leads to where it was shown: the port too', () => {
  const people = { url: null };
  expect(verifyAddress({ people }, asked)).toBe('http://localhost:4411/verify');
});

test('the code on a certificate leads to the node that shows it, though the certificate names none', () => {
  const path = '/api/v1/zones/hetao/certificates/82356fde-e517-4fd8-ab3f-90c5e136aa67';
  expect(scanAddress(`http://localhost${path}`, 'http://localhost:4411/verify')).toBe(
    `http://localhost:4411${path}`,
  );
  expect(scanAddress(`https://zone.example.gov${path}`, 'https://zone.example.gov/verify')).toBe(
    `https://zone.example.gov${path}`,
  );
});
