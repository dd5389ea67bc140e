/** Stands for the package `events`: nobody listens to the graphs of networks. */
class EventEmitter {
  emit() {
    return false;
  }
  on() {
    return this;
  }
  setMaxListeners() {
    return this;
  }
}

module.exports = { EventEmitter };
