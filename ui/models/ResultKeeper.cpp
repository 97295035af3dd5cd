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

}  // namespace

ReportContent reportContentOf(const CaseSession& session) {
  const CaseResult& result = *session.result;
  ReportContent content;
  content.analyzed = result.analyzed;
  content.synthesis = result.synthesis;
  content.measurements = *result.measurements;
  content.model = result.model;
  content.agreement = result.agreement;
  content.indication = session.indication.toStdString();
  content.findings = session.findings.toStdString();
  content.keySlices = session.keyImages();
  content.annotations = session.annotations;
  const CineFunction* function = session.function.get();
  if (function != nullptr && function->measured() && !function->measuring) {
    content.function = function->figures;
  }
  if (session.approved()) content.signOff = session.approval->by;
  return content;
}

ResultKeeper::ResultKeeper(std::filesystem::path folder, QObject* parent) : QObject(parent) {
  if (!folder.empty()) {
    m_saved.emplace(std::move(folder));
  }
}

void ResultKeeper::keep(const CaseSession& session) {
  // What is still being measured comes again with its figures.
  const bool unfinished =
      session.result && (session.result->measuring || !session.result->measurements);
  if (!m_saved || session.restoring || unfinished) {
    return;
  }
  std::function<Expected<void>()> work;
  if (session.result) {
    work = [saved = *m_saved, content = reportContentOf(session),
            options = session.result->measureOptions] { return saved.save(content, options); };
  } else {
    work = [saved = *m_saved, opened = session.opened]() -> Expected<void> {
      saved.remove(opened);
      return {};
    };
  }
  startInPlace(m_waiting, session.id, std::move(work));
}

void ResultKeeper::startInPlace(std::map<int, quint64>& waiting, int session,
                                std::function<Expected<void>()> work) {
  if (const auto former = waiting.find(session); former != waiting.end()) {
    const auto job = m_work.job(former->second);
    if (job && !job->running) {
      m_work.cancel(former->second);
    }
  }
  waiting[session] = start(std::move(work));
}

void ResultKeeper::keepOutlines(const CaseSession& session) {
  if (!m_saved || session.restoring) {
    return;
  }
  startInPlace(m_waitingOutlines, session.id,
               [saved = *m_saved, opened = session.opened, function = session.function] {
                 return function ? saved.saveOutlines(opened, function->classes.get(),
                                                      function->figures.correctedPhases)
                                 : saved.saveOutlines(opened, nullptr);
               });
}

void ResultKeeper::keepAnnotations(const CaseSession& session) {
  if (m_saved) {
    start([saved = *m_saved, opened = session.opened, annotations = session.annotations] {
      return saved.saveAnnotations(opened, annotations);
    });
  }
}

void ResultKeeper::keepPhaseMarks(const CaseSession& session) {
  if (m_saved) {
    start([saved = *m_saved, opened = session.opened, marks = session.marks] {
      return saved.savePhaseMarks(opened, marks);
    });
  }
}

quint64 ResultKeeper::start(std::function<Expected<void>()> work) {
  return m_work.start<Nothing>(
      tr("Keeping the result"),
      [work = std::move(work)](ProgressSink&) -> Expected<Nothing> {
        const auto done = work();
        return done ? Expected<Nothing>(Nothing{}) : tl::unexpected<Failure>(done.error());
      },
      [this](Expected<Nothing> done) {
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
                           std::function<void(Expected<RestoredResult>)> done) {
  if (!m_saved) {
    done(RestoredResult());
    return;
  }
  m_work.start<RestoredResult>(
      tr("Reading the kept result"),
      [saved = *m_saved, opened = session.opened](ProgressSink&) -> Expected<RestoredResult> {
        RestoredResult restored;
        auto annotations = saved.loadAnnotations(opened);
        if (!annotations) return tl::unexpected<Failure>(annotations.error());
        restored.annotations = std::move(*annotations);
        const auto marks = saved.loadPhaseMarks(opened);
        if (!marks) return tl::unexpected<Failure>(marks.error());
        restored.marks = *marks;
        auto outlines = saved.loadOutlines(opened);
        if (!outlines) return tl::unexpected<Failure>(outlines.error());
        auto found = saved.load(opened);
        if (!found) return tl::unexpected<Failure>(found.error());
        if (*outlines) {
          const auto insertion =
              *found ? std::optional((*found)->content.measurements.rvInsertionMm) : std::nullopt;
          CineFunction function = functionOf(std::move((*outlines)->classes), insertion);
          function.figures.correctedPhases = std::move((*outlines)->correctedPhases);
          restored.function = std::make_shared<const CineFunction>(std::move(function));
        }
        if (*found) {
          restored.indication = QString::fromStdString((*found)->content.indication);
          restored.findings = QString::fromStdString((*found)->content.findings);
          restored.signOff = (*found)->content.signOff;
          restored.savedUtc = QString::fromStdString((*found)->savedUtc);
          restored.result = resultOf(std::move(**found));
        }
        return restored;
      },
      std::move(done));
}

}  // namespace lateglow
