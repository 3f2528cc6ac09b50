// Asks the browser for a passkey and sends its answer with the form that holds the question.
const form = document.querySelector('form[data-passkey]');
const unable = form.querySelector('[role=alert]');

async function ask() {
  const options = JSON.parse(form.dataset.options);
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
}

async function answer() {
  unable.hidden = true;
  try {
    const credential = await ask();
    form.elements.namedItem('credential').value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    unable.hidden = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer();
});
