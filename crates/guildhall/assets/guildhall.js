// What makes a page quicker. Every page works without it.
(() => {
  "use strict";
  const all = (selector, root = document) => root.querySelectorAll(selector);

  // The error summary takes the focus, also where the browser gives it to something else.
  document.querySelector("[data-focus]")?.focus();

  // Copy buttons: hidden until there is a script to work them.
  for (const button of all("[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    const label = button.firstElementChild;
    const text = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.value);
      } catch {
        source.select();
        if (!document.execCommand("copy")) return;
      }
      label.textContent = button.dataset.done;
      setTimeout(() => { label.textContent = text; }, 2000);
    });
  }

  // How many addresses are in the box, roughly, while typing. The line is there from the start: nothing moves away.
  for (const box of all("[data-count]")) {
    const target = document.getElementById(box.dataset.count);
    const format = new Intl.NumberFormat(document.documentElement.lang);
    let timer;
    const count = () => {
      const found = box.value.match(/[^\s;,<>]@[^\s;,<>]/g);
      target.textContent = format.format(found ? found.length : 0);
    };
    target.parentElement.hidden = false;
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(count, box.value.length > 50000 ? 400 : 80);
    });
    count();
  }

  // A button that says how many follows the tick that changes it.
  for (const button of all("[data-tick]")) {
    const tick = document.getElementById(button.dataset.tick);
    const show = () => { button.textContent = tick.checked ? button.dataset.ticked : button.dataset.plain; };
    tick.addEventListener("change", show);
    show();
  }

  // A long list on its way: how much of it is uploaded, then that it is read. The answer is the page after it.
  for (const form of all("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      const file = form.elements.file.files[0];
      if (event.defaultPrevented || !file || file.size < 200000) return;
      event.preventDefault();
      const line = form.querySelector("[data-progress]");
      const [bar, words] = line.children;
      const request = new XMLHttpRequest();
      line.hidden = false;
      words.textContent = form.dataset.uploading;
      request.upload.addEventListener("progress", (sent) => {
        if (sent.lengthComputable) bar.value = Math.round((sent.loaded / sent.total) * 100);
      });
      request.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        words.textContent = form.dataset.checking;
      });
      // What went wrong is shown by sending the form as any other.
      const plainly = () => form.submit();
      request.addEventListener("error", plainly);
      request.addEventListener("load", () => {
        if (request.status === 200 && request.responseURL !== form.action) location.assign(request.responseURL);
        else plainly();
      });
      request.open("POST", form.action);
      request.send(new FormData(form));
    });
  }

  // A form is sent once. Coming back to the page with the browser's button makes it usable again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => {
      for (const button of all("button", form)) {
        if (!button.disabled) {
          button.disabled = true;
          button.dataset.waiting = "yes";
        }
      }
    });
  });
  addEventListener("pageshow", () => {
    for (const form of all("form[data-sent]")) delete form.dataset.sent;
    for (const button of all("button[data-waiting]")) {
      button.disabled = false;
      delete button.dataset.waiting;
    }
  });

  // One tick for all rows of a page; a search may replace them.
  const offerPickAll = () => { for (const pick of all("[data-pick-all]")) pick.hidden = false; };
  offerPickAll();
  addEventListener("change", ({ target }) => {
    if (!target.matches("[data-pick-all]")) return;
    for (const pick of all("[data-pick]", target.form)) pick.checked = target.checked;
  });

  // Search while typing. An answer that comes late is dropped.
  for (const form of all("[data-search]")) {
    const input = form.elements.q;
    const results = document.querySelector("[data-results]");
    let timer;
    let turn = 0;
    const search = async () => {
      const mine = ++turn;
      const url = form.action + "?" + new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(url);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = page.querySelector("[data-results]");
        if (mine !== turn || !answer.ok || !found) return;
        results.replaceChildren(...found.childNodes);
        offerPickAll();
        history.replaceState(null, "", url);
      } catch {
        // Without a connection the button still works.
      }
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(search, 250);
    });
  }

  // One menu is open at a time; Escape or a click elsewhere closes it.
  const menus = all("details.menu");
  const close = (except) => {
    for (const menu of menus) if (menu !== except) menu.open = false;
  };
  addEventListener("click", (event) => close(event.target.closest("details.menu")));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
})();
