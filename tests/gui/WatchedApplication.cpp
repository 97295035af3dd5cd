#include "tests/gui/WatchedApplication.h"

#include <ctime>

#include <utility>

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace lateglow::testing {

namespace {

double nowMs(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

WatchedApplication* watched() { return qobject_cast<WatchedApplication*>(qApp); }

}  // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (QThread::currentThread() != thread() || m_depth > 0 || m_pauses > 0) {
    return QApplication::notify(receiver, event);
  }
  // Receiver and event may be gone afterwards.
  const QEvent::Type type = event->type();
  const char* name = receiver->metaObject()->className();
  const QString object = receiver->objectName();
  const double processor = nowMs(CLOCK_THREAD_CPUTIME_ID);
  const double wall = nowMs(CLOCK_MONOTONIC);
  ++m_depth;
  const bool taken = QApplication::notify(receiver, event);
  --m_depth;
  const Block block{nowMs(CLOCK_THREAD_CPUTIME_ID) - processor,
                    nowMs(CLOCK_MONOTONIC) - wall,
                    {}};
  if (m_pauses == 0 && (block.processorMs > kLimitMs || block.wallMs > kWaitLimitMs)) {
    const char* key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    m_blocks.push_back(block);
    m_blocks.back().what =
        QStringLiteral("%1 #%2, event %3 (%4)")
            .arg(QLatin1String(name), object, QLatin1String(key != nullptr ? key : "?"))
            .arg(static_cast<int>(type));
  }
  return taken;
}

std::vector<WatchedApplication::Block> WatchedApplication::takeBlocks() {
  return std::exchange(m_blocks, {});
}

WatchedApplication::Pause::Pause() {
  if (watched() != nullptr) ++watched()->m_pauses;
}

WatchedApplication::Pause::~Pause() {
  if (watched() != nullptr) --watched()->m_pauses;
}

}  // namespace lateglow::testing
