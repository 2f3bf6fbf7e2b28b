import QtQuick
import Kiosk

// Which mail server takes the patients' emails.
Page {
    id: page

    required property MailTrial mail

    title: qsTr("By which server do emails leave?")
    lead: qsTr("Patients who leave an address get their sheet by email. Without a server they print it.")

    MailForm {
        anchors.fill: parent
        focus: true
        mail: page.mail
    }
}
