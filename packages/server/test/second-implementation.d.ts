// What the tests use of Digital Bazaar's libraries, which ship no types.
declare module 'jsonld-signatures' {
  interface Verified {
    readonly verified: boolean;
    readonly error?: { readonly errors?: readonly Error[] };
  }
  const jsigs: {
    verify(
      document: object,
      options: {
        readonly suite: object;
        readonly purpose: object;
        readonly documentLoader: (url: string) => Promise<object>;
      },
    ): Promise<Verified>;
    readonly purposes: {
      readonly AssertionProofPurpose: new (options: { readonly controller: object }) => object;
    };
  };
  export default jsigs;
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object;
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): object;
}
