// Its logo would come from elsewhere, which the policy of the page refuses: show no broken picture.
const withoutLogo = () => document.querySelector('img[src^="https:"]')?.remove();
Redoc.init("openapi.json", { disableSearch: true, hideDownloadButton: false }, document.getElementById("redoc"), withoutLogo);
