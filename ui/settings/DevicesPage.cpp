#include "ui/settings/DevicesPage.h"

#include <algorithm>

#include <QComboBox>
#include <QThread>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

DevicesPage::DevicesPage(Settings& settings, CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_device(new QComboBox(this)),
      m_found(makeLabel({}, "secondary", this)) {
  QVBoxLayout* column = makeSettingColumn(this);
  m_device->setObjectName(QStringLiteral("deviceChoice"));
  connect(m_device, &QComboBox::activated, this, [this](int index) {
    m_cases.setDevice(m_device->itemData(index).toString().toStdString());
  });
  addSettingRow(column, tr("Device"),
                tr("Automatic takes the GPU where there is one with enough memory, else the CPU. "
                   "Also beside Run in Read."),
                m_device);
  auto* threads = new QComboBox(this);
  threads->setObjectName(QStringLiteral("threadsChoice"));
  const int processors = std::max(1, QThread::idealThreadCount());
  threads->addItem(tr("All %n processor(s)", nullptr, processors), 0);
  for (int count = 1; count < processors; count = count < 4 ? count + 1 : count + 4) {
    threads->addItem(QString::number(count), count);
  }
  threads->setCurrentIndex(std::max(0, threads->findData(settings.threads())));
  connect(threads, &QComboBox::activated, this, [&settings, threads](int index) {
    settings.setThreads(threads->itemData(index).toInt());
  });
  addSettingRow(column, tr("Threads on the CPU"),
                tr("Fewer leave more for playing and for other programs."), threads);
  m_found->setWordWrap(true);
  addSettingRow(column, tr("Found"), tr("What the engine can compute on."), m_found);
  column->addStretch(1);
  connect(&m_cases, &CasePresenter::devicesChanged, this, &DevicesPage::showDevices);
  showDevices();
}

void DevicesPage::showDevices() {
  m_device->clear();
  QStringList found;
  for (const DeviceChoice& device : m_cases.devices()) {
    const bool any = device.id == "auto";
    m_device->addItem(any ? tr("Automatic") : QString::fromStdString(device.name),
                      QString::fromStdString(device.id));
    if (!any) {
      found << QString::fromStdString(device.name);
    }
  }
  m_device->setCurrentIndex(
      std::max(0, m_device->findData(QString::fromStdString(m_cases.device()))));
  if (const auto& failure = m_cases.deviceFailure()) {
    found = {tr("The engine did not tell its devices."), failureDetail(*failure)};
  } else if (!m_cases.devicesKnown()) {
    found = QStringList{tr("The engine is being asked.")};
  }
  m_found->setText(found.join(u'\n'));
}

}  // namespace lateglow
