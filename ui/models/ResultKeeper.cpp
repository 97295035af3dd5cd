#include "ui/models/ResultKeeper.h"

#include <future>
#include <utility>

namespace lateglow {

namespace {

std::shared_ptr<const CaseResult> resultOf(SavedResult saved) {
  auto result = std::make_shared<CaseResult>();
  result->analyzed = std::move(saved.content.analyzed);
  result->synthesis = std::move(saved.content.synthesis);
  result->model = std::move(saved.content.model);
  result->measureOptions = saved.measureOptions;
  result->measurements = std::move(saved.content.measurements);
  result->agreement = std::move(saved.content.agreement);
  drawAll(*result);
  return result;
}

struct Nothing {};

}  // namespace

ReportContent reportContentOf(const CaseSession& session) {
  const CaseResult& result = *session.result;
  ReportContent content;
  content.analyzed = result.analyzed;
  content.synthesis = result.synthesis;
  content.measurements = *result.measurements;
  content.model = result.model;
  content.agreement = result.agreement;
  content.findings = session.findings.toStdString();
  return content;
}

ResultKeeper::ResultKeeper(std::filesystem::path folder, QObject* parent) : QObject(parent) {
  if (!folder.empty()) {
    m_saved.emplace(std::move(folder));
  }
}

void ResultKeeper::keep(const CaseSession& session) {
  // What is still being measured comes again with its figures.
  const bool unfinished = session.result && (session.result->measuring || !session.result->measurements);
  if (!m_saved || session.restoring || unfinished) {
    return;
  }
  if (const auto waiting = m_waiting.find(session.id); waiting != m_waiting.end()) {
    const auto job = m_work.job(waiting->second);
    if (job && !job->running) {
      m_work.cancel(waiting->second);
    }
  }
  std::function<Expected<Nothing>(ProgressSink&)> work;
  if (session.result) {
    work = [saved = *m_saved, content = reportContentOf(session),
            options = session.result->measureOptions](ProgressSink&) -> Expected<Nothing> {
      const auto done = saved.save(content, options);
      return done ? Expected<Nothing>(Nothing{}) : tl::unexpected<Failure>(done.error());
    };
  } else {
    work = [saved = *m_saved, opened = session.opened](ProgressSink&) -> Expected<Nothing> {
      saved.remove(opened);
      return Nothing{};
    };
  }
  m_waiting[session.id] = m_work.start<Nothing>(
      tr("Keeping the result"), std::move(work), [this](Expected<Nothing> done) {
        if (!done && done.error().code != FailureCode::Cancelled) {
          Q_EMIT failed(done.error());
        }
      });
}

void ResultKeeper::finish() {
  if (m_work.idle()) {
    return;
  }
  auto reached = std::make_shared<std::promise<void>>();
  auto end = reached->get_future();
  m_work.start<Nothing>(
      {},
      [reached](ProgressSink&) -> Expected<Nothing> {
        reached->set_value();
        return Nothing{};
      },
      [](const Expected<Nothing>&) {});
  end.wait();
}

void ResultKeeper::restore(const CaseSession& session,
                           std::function<void(Expected<std::optional<RestoredResult>>)> done) {
  using Restored = std::optional<RestoredResult>;
  if (!m_saved) {
    done(Restored());
    return;
  }
  m_work.start<Restored>(
      tr("Reading the kept result"),
      [saved = *m_saved, opened = session.opened](ProgressSink&) -> Expected<Restored> {
        auto found = saved.load(opened);
        if (!found) return tl::unexpected<Failure>(found.error());
        if (!*found) return Restored();
        RestoredResult restored;
        restored.findings = QString::fromStdString((*found)->content.findings);
        restored.savedUtc = QString::fromStdString((*found)->savedUtc);
        restored.result = resultOf(std::move(**found));
        return Restored(std::move(restored));
      },
      std::move(done));
}

}  // namespace lateglow
