#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QUndoCommand>

#include "ui/models/CasePresenter.h"

namespace lateglow {

/// Accepting a result, which can be taken back like any other step.
class ResultCommand final : public QUndoCommand {
public:
  ResultCommand(CasePresenter& presenter, int session, std::shared_ptr<ResultSlot> before,
                std::shared_ptr<ResultSlot> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showResult(m_session, m_before); }
  void redo() override { m_presenter.showResult(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::shared_ptr<ResultSlot> m_before;
  std::shared_ptr<ResultSlot> m_after;
};

class AnnotationCommand final : public QUndoCommand {
public:
  AnnotationCommand(CasePresenter& presenter, int session, std::vector<Annotation> before,
                    std::vector<Annotation> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showAnnotations(m_session, m_before); }
  void redo() override { m_presenter.showAnnotations(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::vector<Annotation> m_before;
  std::vector<Annotation> m_after;
};

class ApprovalCommand final : public QUndoCommand {
public:
  ApprovalCommand(CasePresenter& presenter, int session, std::optional<Approval> before,
                  std::optional<Approval> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showApproval(m_session, m_before); }
  void redo() override { m_presenter.showApproval(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::optional<Approval> m_before;
  std::optional<Approval> m_after;
};

class PhaseMarksCommand final : public QUndoCommand {
public:
  PhaseMarksCommand(CasePresenter& presenter, int session, PhaseMarks before, PhaseMarks after)
      : m_presenter(presenter), m_session(session), m_before(before), m_after(after) {}
  void undo() override { m_presenter.showPhaseMarks(m_session, m_before); }
  void redo() override { m_presenter.showPhaseMarks(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  PhaseMarks m_before;
  PhaseMarks m_after;
};

class FunctionCommand final : public QUndoCommand {
public:
  FunctionCommand(CasePresenter& presenter, int session,
                  std::shared_ptr<const CineFunction> before,
                  std::shared_ptr<const CineFunction> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showFunction(m_session, m_before); }
  void redo() override { m_presenter.showFunction(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::shared_ptr<const CineFunction> m_before;
  std::shared_ptr<const CineFunction> m_after;
};

class CloseCommand final : public QUndoCommand {
public:
  CloseCommand(CasePresenter& presenter, std::string study, std::filesystem::path path)
      : m_presenter(presenter), m_study(std::move(study)), m_path(std::move(path)) {}
  void undo() override { m_presenter.putBack(std::move(m_sessions)); }
  void redo() override { m_sessions = m_presenter.takeOut(m_study, m_path); }

private:
  CasePresenter& m_presenter;
  std::string m_study;
  std::filesystem::path m_path;
  CasePresenter::Sessions m_sessions;
};

}  // namespace lateglow
