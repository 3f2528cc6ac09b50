/** The only form of a person's or a session's id; anything else is nobody's id. */
export const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
