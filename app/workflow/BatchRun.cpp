#include "app/workflow/BatchRun.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <fstream>
#include <mutex>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "app/workflow/CaseFiles.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// The results file: a line a case, on disk before the next one counts.
class ResultLines {
 public:
  explicit ResultLines(const fs::path& file)
      : m_descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)) {}
  ~ResultLines() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  ResultLines(const ResultLines&) = delete;
  ResultLines& operator=(const ResultLines&) = delete;

  [[nodiscard]] bool good() const { return m_descriptor >= 0 && m_good; }
  void add(const json& line) {
    std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace);
    text.append("\n");
    const auto size = static_cast<ssize_t>(text.size());
    m_good = ::write(m_descriptor, text.data(), text.size()) == size &&
             ::fsync(m_descriptor) == 0 && m_good;
  }

 private:
  int m_descriptor;
  bool m_good = true;
};

/// The items shared by the threads of a batch: who takes which, how far all are, who has ended.
class Batch {
 public:
  Batch(const std::vector<BatchItem>& items, const BatchOptions& options, const BatchWork& work,
        const BatchListener& listener, ProgressSink& progress)
      : m_items(items),
        m_options(options),
        m_work(work),
        m_listener(listener),
        m_progress(progress),
        m_lines(options.out / options.resultsName),
        m_fractions(items.size(), 0.0) {}

  Expected<BatchSummary> run();

 private:
  /// The part of one item in the progress of all.
  class ItemProgress final : public ProgressSink {
   public:
    ItemProgress(Batch& batch, std::size_t item) : m_batch(batch), m_item(item) {}
    [[nodiscard]] bool report(double fraction, std::string_view what) override {
      return m_batch.report(m_item, fraction, what);
    }

   private:
    Batch& m_batch;
    std::size_t m_item;
  };

  void takeItems();
  bool report(std::size_t item, double fraction, std::string_view what);
  BatchOutcome process(std::size_t item);
  BatchOutcome analyze(std::size_t item, const fs::path& folder);
  void ended(std::size_t item, BatchOutcome outcome);

  const std::vector<BatchItem>& m_items;
  const BatchOptions& m_options;
  const BatchWork& m_work;
  const BatchListener& m_listener;
  ProgressSink& m_progress;
  ResultLines m_lines;
  std::atomic<std::size_t> m_next{0};
  std::atomic<bool> m_stop{false};
  std::mutex m_mutex;  ///< guards what follows, the lines, the listener and the sink
  std::vector<double> m_fractions;
  BatchSummary m_summary;
};

bool Batch::report(std::size_t item, double fraction, std::string_view what) {
  const std::scoped_lock lock(m_mutex);
  m_fractions[item] = fraction;
  double sum = 0.0;
  for (const double part : m_fractions) sum += part;
  const std::string text = m_items[item].name + ": " + std::string(what);
  if (!m_progress.report(sum / static_cast<double>(m_items.size()), text)) m_stop = true;
  return !m_stop;
}

/// What an earlier run wrote into a folder about its line of the list.
json itemOf(const fs::path& folder) {
  std::ifstream stream(folder / casefiles::kBatchItem);
  return json::parse(stream, nullptr, false);
}

BatchOutcome Batch::analyze(std::size_t item, const fs::path& folder) {
  BatchOutcome outcome;
  ItemProgress progress(*this, item);
  auto answer = m_work(m_items[item], folder, progress);
  if (!answer && answer.error().code == FailureCode::EngineLost && !m_stop) {
    answer = m_work(m_items[item], folder, progress);
  }
  if (answer) {
    outcome.result = std::move(*answer);
  } else {
    outcome.state = BatchOutcome::State::Failed;
    outcome.failure = answer.error();
  }
  return outcome;
}

BatchOutcome Batch::process(std::size_t item) {
  const BatchItem& wanted = m_items[item];
  const fs::path folder = m_options.out / wanted.name;
  std::error_code ignored;
  BatchOutcome outcome;
  const auto start = Clock::now();
  if (m_options.overwrite || !fs::exists(folder, ignored)) {
    try {
      outcome = analyze(item, folder);
    } catch (const std::exception& error) {  // one case must not end the others
      outcome.state = BatchOutcome::State::Failed;
      outcome.failure = Failure{FailureCode::Failed, wanted.name + ": " + error.what(),
                                "report it with the input", wanted.in.string()};
    }
  } else if (itemOf(folder) == toJson(wanted)) {
    outcome.state = BatchOutcome::State::Skipped;
  } else {
    outcome.state = BatchOutcome::State::Failed;
    outcome.failure =
        Failure{FailureCode::OutputExists,
                folder.string() + " holds something else than the result of this line of the list",
                "choose another --out, rename the case or add --overwrite", folder.string()};
  }
  outcome.name = wanted.name;
  outcome.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return outcome;
}

void Batch::ended(std::size_t item, BatchOutcome outcome) {
  const std::scoped_lock lock(m_mutex);
  m_fractions[item] = 1.0;
  if (outcome.failure && outcome.failure->code == FailureCode::Cancelled) {
    m_stop = true;
    ++m_summary.notRun;
    return;
  }
  if (outcome.state != BatchOutcome::State::Skipped) m_lines.add(toJson(outcome));
  if (!m_lines.good()) m_stop = true;
  m_listener(outcome);
  switch (outcome.state) {
    case BatchOutcome::State::Done:
      ++m_summary.done;
      break;
    case BatchOutcome::State::Skipped:
      ++m_summary.skipped;
      break;
    case BatchOutcome::State::Failed:
      m_summary.failed.push_back(std::move(outcome));
      break;
  }
}

void Batch::takeItems() {
  while (true) {
    const std::size_t item = m_next++;
    if (item >= m_items.size()) return;
    if (m_stop || !report(item, 0.0, "Waiting")) {
      const std::scoped_lock lock(m_mutex);
      ++m_summary.notRun;
      continue;
    }
    ended(item, process(item));
  }
}

Expected<BatchSummary> Batch::run() {
  const std::string file = (m_options.out / m_options.resultsName).string();
  if (m_lines.good()) {
    std::vector<std::jthread> threads;
    for (int n = 1; n < m_options.jobs; ++n) threads.emplace_back([this] { takeItems(); });
    takeItems();
    threads.clear();
  }
  if (!m_lines.good()) {
    return fail(FailureCode::Failed, file + " cannot be written",
                "choose a folder that can be written and has room", file);
  }
  m_summary.cancelled = m_stop;
  return m_summary;
}

const char* stateName(BatchOutcome::State state) {
  switch (state) {
    case BatchOutcome::State::Done:
      return "done";
    case BatchOutcome::State::Skipped:
      return "skipped";
    case BatchOutcome::State::Failed:
      return "failed";
  }
  return "failed";
}

}  // namespace

Expected<BatchSummary> runBatch(const std::vector<BatchItem>& items, const BatchOptions& options,
                                const BatchWork& work, const BatchListener& listener,
                                ProgressSink& progress) {
  std::error_code error;
  fs::create_directories(options.out, error);
  return Batch(items, options, work, listener, progress).run();
}

json toJson(const BatchOutcome& outcome) {
  json line{{"case", outcome.name},
            {"state", stateName(outcome.state)},
            {"seconds", std::round(outcome.seconds * 1000.0) / 1000.0}};
  if (outcome.failure) {
    line["error"] = {{"code", toString(outcome.failure->code)},
                     {"message", outcome.failure->message},
                     {"remedy", outcome.failure->remedy},
                     {"file", outcome.failure->file}};
  } else if (!outcome.result.is_null()) {
    line["result"] = outcome.result;
  }
  return line;
}

}  // namespace lateglow
