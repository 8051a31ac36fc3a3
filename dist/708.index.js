export const id = 708;
export const ids = [708];
export const modules = {

/***/ 6708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accessExpiry: () => (/* binding */ accessExpiry)
/* harmony export */ });
/**
 * Atlas refuses an expiry of more than a week by its own clock (`EXPIRATION_DATE_EXCEEDS_MAX`). The five minutes are a margin for runners
 * with a fast clock.
 */
const MAX_LIFETIME_MS = 7 * 24 * 3_600_000 - 5 * 60_000;
/**
 * When access expires, in milliseconds since the epoch. Whole seconds, because Atlas returns dates without fractions. A full week is
 * shortened by a few minutes.
 */
function accessExpiry(now, lifetimeMs) {
    return Math.ceil((now + Math.min(lifetimeMs, MAX_LIFETIME_MS)) / 1_000) * 1_000;
}
//# sourceMappingURL=plan.js.map

/***/ })

};
