#include "viewer/qt/RenderThread.h"

#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QThread>

namespace lateglow {

namespace {

class Worker {
public:
  Worker() {
    m_inbox.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("render"));
    m_thread.start();
  }

  /// The last work of all ends the thread.
  ~Worker() {
    post([] { QThread::currentThread()->quit(); });
    m_thread.wait();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(std::function<void()> work) {
    QMetaObject::invokeMethod(&m_inbox, std::move(work), Qt::QueuedConnection);
  }

private:
  QThread m_thread;
  QObject m_inbox;
};

std::unique_ptr<Worker> g_worker;

}  // namespace

void RenderThread::post(std::function<void()> work) {
  if (!g_worker) {
    g_worker = std::make_unique<Worker>();
    qAddPostRoutine([] { g_worker.reset(); });
  }
  g_worker->post(std::move(work));
}

void RenderThread::answer(const QPointer<QObject>& receiver, std::function<void()> work) {
  QMetaObject::invokeMethod(
      qApp,
      [receiver, work = std::move(work)] {
        if (receiver) {
          work();
        }
      },
      Qt::QueuedConnection);
}

}  // namespace lateglow
