#pragma once

#include <QWidget>

#include "ui/models/PacsPresenter.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace lateglow {

class Notice;
class SegmentedControl;

/// The nodes of the network: add, change, remove, test; and who we are. Kept when Save is pressed.
class PacsNodesPage : public QWidget {
  Q_OBJECT

public:
  explicit PacsNodesPage(PacsPresenter& pacs, QWidget* parent = nullptr);

  [[nodiscard]] QListWidget* list() const { return m_list; }
  [[nodiscard]] QLineEdit* nameEdit() const { return m_name; }
  [[nodiscard]] QLineEdit* titleEdit() const { return m_title; }
  [[nodiscard]] QLineEdit* hostEdit() const { return m_host; }
  [[nodiscard]] QSpinBox* portEdit() const { return m_port; }
  [[nodiscard]] QCheckBox* tlsBox() const { return m_tls; }
  [[nodiscard]] QLineEdit* trustedEdit() const { return m_trusted; }
  [[nodiscard]] QPushButton* addButton() const { return m_add; }
  [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
  [[nodiscard]] QPushButton* testButton() const { return m_test; }
  [[nodiscard]] QPushButton* saveButton() const { return m_save; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

private:
  QWidget* buildList();
  QWidget* buildForm();
  QWidget* buildTls();
  QWidget* buildOwn();
  void connectEdits();
  void showSettings();
  void showNode();
  void showList(int current);
  void takeForm();
  void addNode();
  void removeNode();
  void testNode();
  void save();
  [[nodiscard]] int current() const;

  PacsPresenter& m_pacs;
  PacsSettings m_draft;
  bool m_showing = false;  ///< the form is being filled, not edited
  QListWidget* m_list;
  QPushButton* m_add;
  QPushButton* m_remove;
  QWidget* m_form = nullptr;
  QLineEdit* m_name;
  QLineEdit* m_title;
  QLineEdit* m_host;
  QSpinBox* m_port;
  SegmentedControl* m_retrieveBy;
  QCheckBox* m_tls;
  QWidget* m_tlsFields = nullptr;
  QLineEdit* m_trusted;
  QLineEdit* m_certificate;
  QLineEdit* m_key;
  QCheckBox* m_hostName;
  QLineEdit* m_ownTitle;
  QSpinBox* m_ownPort;
  QPushButton* m_test;
  QPushButton* m_save;
  Notice* m_notice;
};

}  // namespace lateglow
