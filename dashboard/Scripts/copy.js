// Puts a button beside each code that copies it. Without it a click selects the whole code.
const { label, done } = document.currentScript.dataset;
for (const code of document.querySelectorAll('.copyable')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.dataset.copy ?? code.querySelector('code').textContent);
    button.textContent = done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
  code.append(button);
}
