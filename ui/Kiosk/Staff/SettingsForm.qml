pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The settings of the part that is open, two beside each other where they have room, and what they are tried with.
Scroll {
    id: form

    required property StaffSettings settings
    property bool seenBelow: false // what patients would see stands under them

    readonly property real most: Math.min(innerWidth, Look.listMost)

    spacing: Look.unit * 18

    Problem {
        width: form.innerWidth
        text: form.settings.problem
        onAgain: form.settings.look()
    }
    Flow {
        width: form.innerWidth
        spacing: Look.smallGap

        Said {
            height: again.visible ? again.height : implicitHeight
            verticalAlignment: Text.AlignVCenter
            text: Look.portrait && form.settings.changes !== "" ? form.settings.changes + " · " + form.settings.when : form.settings.when
            color: Look.soft
            font.pixelSize: Look.detail
        }
        PushButton {
            id: again

            objectName: "restartKiosk"
            visible: form.settings.saved.canRestart
            kind: "outline"
            small: true
            symbol: "arrows-clockwise-bold"
            text: qsTr("Restart the kiosk now")
            onActivated: form.settings.saved.restart()
        }
    }
    Loader {
        readonly property real high: {
            if (width < Look.unit * 820) // one below the other
                return form.settings.printers.cards.count === 0 ? 480 : 900;
            return form.settings.printers.cards.count === 0 ? 260 : Look.touch ? 520 : 440;
        }

        active: form.settings.group === "printer" && form.settings.known
        visible: active
        width: form.most
        height: visible ? Look.unit * high : 0
        sourceComponent: FoundPrinters {
            printers: form.settings.printers
        }
    }
    Row {
        id: sides

        readonly property bool tried: form.settings.group === "mail" && form.settings.known
        readonly property bool beside: tried && form.most >= Look.unit * 1000

        width: form.most
        spacing: Look.gap * 1.5

        Flow {
            id: fields

            readonly property bool paired: width >= Look.unit * 560 && !Look.portrait
            readonly property real cell: paired ? (width - spacing) / 2 : width

            width: sides.beside ? parent.width * 0.6 : parent.width
            spacing: Look.unit * 20

            Repeater {
                model: form.settings.lines

                SettingField {
                    settings: form.settings
                    width: whole ? fields.width : fields.cell
                }
            }
        }
        Loader {
            active: sides.beside
            visible: active
            width: parent.width - fields.width - parent.spacing
            sourceComponent: trial
        }
    }
    Loader {
        active: sides.tried && !sides.beside
        visible: active
        width: form.most
        sourceComponent: trial
    }
    Loader {
        active: form.seenBelow
        visible: active
        width: Math.min(form.innerWidth, Look.unit * 760)
        sourceComponent: SettingsPreview {
            seen: form.settings.seen
            clinicName: form.settings.clinicName
        }
    }
    Component {
        id: trial

        Panel {
            implicitHeight: tried.height + 2 * Look.padding

            MailTry {
                id: tried

                x: Look.padding
                y: Look.padding
                width: parent.width - 2 * x
                mail: form.settings.mail
            }
        }
    }
}
