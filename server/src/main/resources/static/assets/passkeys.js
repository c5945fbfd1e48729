// Passkeys: buttons with data-passkey="register", "sign-in" or "step-up".
(() => {
  const mark = () => {
    const meta = document.querySelector('meta[name="csrf"]');
    return meta ? { [meta.dataset.header]: meta.content } : {};
  };

  const send = (path, body) =>
    fetch(path, {
      method: "POST",
      headers: { ...mark(), "Content-Type": "application/json" },
      body: body === undefined ? "" : JSON.stringify(body),
    });

  const ask = async (path) => {
    const answer = await send(path);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const shown = async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask("/access/passkeys/challenge"));
    return (await navigator.credentials.get({ publicKey })).toJSON();
  };

  const made = async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask("/access/passkeys/begin"));
    return (await navigator.credentials.create({ publicKey })).toJSON();
  };

  const acts = {
    "register": async (button) => {
      const label = document.getElementById(button.dataset.label);
      return send("/access/passkeys?label=" + encodeURIComponent(label ? label.value : ""), await made());
    },
    "sign-in": async () => send("/access/passkeys/sign-in", await shown()),
    "step-up": async () => send("/access/passkeys/step-up", await shown()),
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-passkey]");
    if (!button) return;
    event.preventDefault();
    const failed = document.getElementById(button.dataset.failed);
    try {
      const answer = await acts[button.dataset.passkey](button);
      if (!answer.ok) throw new Error(String(answer.status));
      location.assign(button.dataset.back || "/");
    } catch (error) {
      if (error.message === "401" && button.dataset.passkey === "register") {
        location.assign("/access/step-up?back=" + encodeURIComponent(location.pathname));
      } else if (failed) {
        failed.hidden = false;
      }
    }
  });

  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.hidden = !(window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON);
  }
})();
