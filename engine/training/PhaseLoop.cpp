#include "engine/training/PhaseLoop.h"

#include <cmath>
#include <filesystem>

#include "engine/training/Checkpoint.h"
#include "engine/training/EarlyStopping.h"

namespace lateglow::engine {

namespace {

class PhaseLoop {
public:
  PhaseLoop(TrainingPhase& phase, const PhaseSchedule& schedule, const TrainConfig& config,
            ProgressLog& log)
      : m_phase(phase),
        m_schedule(schedule),
        m_config(config),
        m_log(log),
        m_file(config.checkpoints / (schedule.name + ".safetensors")),
        m_clock(config.budget(schedule.name), 0.0),
        m_stopping(config.patience) {}

  PhaseResult run(const StopFlag& stop) {
    if (m_config.resume && std::filesystem::exists(m_file)) restore();
    m_lastLook = m_clock.seconds();
    while (!m_finished && !m_stopping.exhausted() && m_clock.fraction(m_step) < 1.0) {
      const double rate = learningRateAt(m_schedule.learningRate, m_clock.fraction(m_step), m_step,
                                         m_schedule.decay);
      const nlohmann::json losses = m_phase.step(m_step, rate);
      ++m_step;
      reportStep(rate, losses);
      if (stop) {
        save();
        throw TrainingStopped();
      }
      if (m_clock.seconds() - m_lastLook >= m_config.validateEverySeconds) look();
    }
    return finish();
  }

private:
  void restore() {
    const Checkpoint checkpoint = readCheckpoint(m_file);
    m_phase.restore(checkpoint.tensors);
    m_stopping.restore(checkpoint.tensors, checkpoint.state);
    m_step = checkpoint.state.value("step", std::int64_t{0});
    m_finished = checkpoint.state.value("finished", false);
    m_metrics = checkpoint.state.value("metrics", nlohmann::json::object());
    m_secondsAtEnd = checkpoint.state.value("seconds", 0.0);
    m_clock = PhaseClock(m_config.budget(m_schedule.name), m_secondsAtEnd);
    m_log.write({{"type", "resume"}, {"phase", m_schedule.name}, {"step", m_step}});
  }

  void reportStep(double rate, const nlohmann::json& losses) {
    const double seconds = m_clock.seconds();
    if (seconds - m_lastLine < secondsBetweenLines && m_step > 3) return;
    m_lastLine = seconds;
    m_log.write({{"type", "step"},
                 {"phase", m_schedule.name},
                 {"step", m_step},
                 {"seconds", rounded(seconds)},
                 {"fraction", rounded(m_clock.fraction(m_step))},
                 {"learning_rate", rounded(rate)},
                 {"samples_per_second",
                  rounded(static_cast<double>(m_step * m_schedule.batch) / seconds)},
                 {"skipped", m_phase.skippedSteps()},
                 {"losses", losses}});
  }

  void look() {
    torch::nn::Module& network = m_phase.averaged();
    const nlohmann::json metrics = m_phase.validate(m_config.validationCases);
    m_stopping.observe(m_phase.qualityOf(metrics), network);
    m_lastLook = m_clock.seconds();
    save();
    reportMetrics(metrics, false);
  }

  void reportMetrics(const nlohmann::json& metrics, bool last) {
    nlohmann::json line = {{"type", "validation"},
                           {"phase", m_schedule.name},
                           {"step", m_step},
                           {"metrics", metrics}};
    if (last) line["final"] = true;
    m_log.write(line);
  }

  PhaseResult finish() {
    torch::nn::Module& network = m_phase.averaged();
    m_stopping.copyBest(network);
    if (!m_finished) {
      m_secondsAtEnd = m_clock.seconds();
      m_metrics = m_phase.validate(0);
      m_finished = true;
      save();
    }
    reportMetrics(m_metrics, true);
    return {m_metrics, {{"steps", m_step}, {"seconds", std::round(m_secondsAtEnd)}}};
  }

  void save() {
    Checkpoint checkpoint;
    m_phase.save(checkpoint.tensors);
    checkpoint.state = {{"system", m_config.system},
                        {"phase", m_schedule.name},
                        {"step", m_step},
                        {"seconds", m_finished ? m_secondsAtEnd : m_clock.seconds()},
                        {"seed", m_config.seed},
                        {"finished", m_finished},
                        {"metrics", m_metrics},
                        {"description", m_schedule.description}};
    m_stopping.save(checkpoint.tensors, checkpoint.state);
    writeCheckpoint(m_file, checkpoint);
    m_log.write({{"type", "checkpoint"},
                 {"phase", m_schedule.name},
                 {"step", m_step},
                 {"file", m_file.filename().string()}});
  }

  TrainingPhase& m_phase;
  const PhaseSchedule& m_schedule;
  const TrainConfig& m_config;
  ProgressLog& m_log;
  std::filesystem::path m_file;
  PhaseClock m_clock;
  EarlyStopping m_stopping;
  std::int64_t m_step = 0;
  bool m_finished = false;
  double m_lastLine = 0.0;
  double m_lastLook = 0.0;
  double m_secondsAtEnd = 0.0;
  nlohmann::json m_metrics = nlohmann::json::object();
};

}  // namespace

PhaseResult runPhase(TrainingPhase& phase, const PhaseSchedule& schedule,
                     const TrainConfig& config, ProgressLog& log, const StopFlag& stop) {
  return PhaseLoop(phase, schedule, config, log).run(stop);
}

}  // namespace lateglow::engine
