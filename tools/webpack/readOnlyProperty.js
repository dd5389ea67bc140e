/** Stands for a way to make properties that minds browsers without `Object.defineProperty`. */
module.exports = (object, name, value) => Object.defineProperty(object, name, { value });
