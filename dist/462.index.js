export const id = 462;
export const ids = [462];
export const modules = {

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ saveClaim),
/* harmony export */   j: () => (/* binding */ readClaim)
/* harmony export */ });
const NAME = 'claim';
/** Writes a claim into the step's state, where the post phase finds it; undefined takes it back. */
function saveClaim(runner, claim) {
    runner.saveState(NAME, claim ? JSON.stringify(claim) : '');
}
/** The claim that the main phase left open; undefined if it left none. */
function readClaim(runner) {
    const saved = runner.state(NAME);
    // Only this step can write its own state, so its form needs no check.
    return saved ? JSON.parse(saved) : undefined;
}
//# sourceMappingURL=claim-state.js.map

/***/ })

};
