pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A sheet for a patient who did not use the kiosk: treatment, answers, day, language and format; printed or emailed.
Page {
    id: page

    required property Staff staff

    readonly property PatientSheet sheet: staff.sheet
    readonly property SheetDelivery delivery: sheet.delivery
    readonly property PatientChooser patient: sheet.preview.patient
    readonly property bool tooSmall: Look.small
    readonly property bool beside: !Look.portrait && !tooSmall // the preview stands at the right
    readonly property bool keys: Look.touch && delivery.emailing
    readonly property real leftWidth: beside && !keys ? Math.min(Look.unit * 640, width * 0.5 - Look.margin) : width - 2 * Look.margin

    title: qsTr("A sheet for a patient")
    lead: qsTr("What the kiosks show now, for somebody who did not use one. Nothing about the patient is kept.")
    corner: [
        PushButton {
            objectName: "anotherPatient"
            visible: page.sheet.chosen && !page.tooSmall
            kind: "outline"
            small: true
            symbol: "arrows-clockwise-bold"
            text: qsTr("Another patient")
            onActivated: page.sheet.another()
        }
    ]

    component Heading: Said {
        titled: true
        width: parent?.width ?? 0
        font.pixelSize: Look.heading * 0.95
        font.weight: Font.Bold
    }

    Nothing {
        visible: page.tooSmall
        width: parent.width
        title: qsTr("This needs a larger screen")
        sentence: qsTr("Make the sheet at the office, or on the patients’ screens.")
        symbol: "monitor-duotone"
        tone: "ready"
    }
    Scroll {
        id: form

        visible: !page.tooSmall
        x: -inset
        y: -inset
        width: page.leftWidth + 2 * inset
        height: (page.beside ? foot.y - Look.smallGap + inset : Math.min(contentHeight, parent.height * (page.keys ? 0.52 : 0.64)))
        spacing: Look.unit * 12

        Problem {
            width: form.innerWidth
            text: page.sheet.problem
            onAgain: page.sheet.look()
        }
        Nothing {
            visible: page.sheet.known && page.sheet.treatments.count === 0 && page.sheet.problem === ""
            width: form.innerWidth
            title: qsTr("Nothing is at the kiosks yet")
            sentence: qsTr("A sheet can be made once a text is approved and published.")
            symbol: "file-text-duotone"
            tone: "ready"
        }

        // -- which treatment
        Heading {
            visible: page.sheet.treatments.count > 0 && !page.delivery.emailing
            text: qsTr("Treatment")
        }
        Flow {
            visible: page.sheet.treatments.count > 0 && !page.delivery.emailing
            width: form.innerWidth
            spacing: Look.smallGap

            Repeater {
                model: page.sheet.treatments

                Pressable {
                    id: card

                    required property string key
                    required property string symbol
                    required property string name
                    required property string edition
                    required property bool picked

                    objectName: "treatment-" + key
                    width: Look.unit * 280
                    height: Look.unit * (Look.touch ? 80 : 66)
                    hoverEnabled: Look.pointer
                    tickable: true
                    ticked: picked
                    text: name
                    ringRadius: Look.cardRadius
                    Accessible.role: Accessible.RadioButton
                    onActivated: page.sheet.choose(key)

                    background: Rectangle {
                        radius: Look.cardRadius
                        color: card.picked ? Look.mint : card.down || card.hovered ? Look.mintSoft : Look.surface
                        border.width: card.picked ? Look.strong : Look.outline
                        border.color: card.picked ? Look.primary : Look.divider
                    }
                    contentItem: Item {
                        Icon {
                            id: picture

                            name: card.symbol
                            color: Look.primaryDeep
                            side: Look.largeIcon
                            x: Look.unit * 16
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Column {
                            x: picture.x + picture.width + Look.unit * 14
                            width: parent.width - x - Look.unit * 12
                            anchors.verticalCenter: parent.verticalCenter

                            Said {
                                width: parent.width
                                text: card.name
                                font.weight: Font.Bold
                                wrapMode: Text.NoWrap
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                            Said {
                                width: parent.width
                                text: card.edition
                                color: Look.soft
                                font.pixelSize: Look.least
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }

        // -- for whom
        Heading {
            visible: page.sheet.chosen && !page.delivery.emailing && page.patient.questions.count > 0
            text: qsTr("Patient")
        }
        PatientAnswers {
            visible: page.sheet.chosen && !page.delivery.emailing && page.patient.questions.count > 0
            width: form.innerWidth
            patient: page.patient
            quick: false
        }
        Heading {
            visible: page.sheet.chosen && !page.delivery.emailing
            text: qsTr("Treatment on %1").arg(page.patient.when)
        }
        PatientDay {
            visible: page.sheet.chosen && !page.delivery.emailing
            width: Math.min(form.innerWidth, Look.unit * (Look.touch ? 480 : 360))
            patient: page.patient
        }
        Heading {
            visible: page.sheet.chosen && !page.delivery.emailing
            text: qsTr("The patient reads")
        }
        RowSegments {
            visible: page.sheet.chosen && !page.delivery.emailing
            choices: page.patient.languages
            prefix: "patient-language-"
            onChosen: key => page.patient.read(key)
        }
        Flow {
            visible: page.sheet.chosen && !page.delivery.emailing
            width: form.innerWidth
            spacing: Look.unit * 8

            Repeater {
                model: page.sheet.preview.format.formats

                PickChip {
                    required property int index
                    required property string key
                    required property string label
                    required property bool picked

                    objectName: "format-" + key
                    maximumWidth: form.innerWidth
                    text: label
                    ticked: picked
                    one: index < 2
                    onActivated: page.sheet.preview.format.choose(key)
                }
            }
        }

        // -- and off
        Loader {
            active: page.delivery.emailing
            visible: active
            width: form.innerWidth
            height: (item as EmailAsk)?.implicitHeight ?? 0
            sourceComponent: EmailAsk {
                id: asked

                delivery: page.delivery
                Connections {
                    target: keyboard

                    function onTyped(text: string) {
                        asked.type(text);
                    }
                    function onErased() {
                        asked.erase();
                    }
                    function onCompleted(domain: string) {
                        asked.complete(domain);
                    }
                }
            }
        }
    }

    // Print or email, always at hand, and how it went
    Column {
        id: foot

        visible: !page.tooSmall
        y: (page.beside ? parent.height - height : form.y + form.height + Look.smallGap) - (keyboard.visible && page.beside ? keyboard.height + Look.gap : 0)
        width: page.leftWidth
        spacing: Look.smallGap

        Row {
            visible: page.sheet.chosen && !page.delivery.emailing
            spacing: Look.smallGap

            PushButton {
                objectName: "printSheet"
                kind: "main"
                symbol: "printer-duotone"
                text: qsTr("Print")
                available: page.delivery.canPrint
                onActivated: {
                    if (available)
                        page.delivery.print();
                }
            }
            PushButton {
                objectName: "emailSheet"
                anchors.verticalCenter: parent.verticalCenter
                symbol: "envelope-simple-duotone"
                text: qsTr("Email")
                available: page.delivery.canEmail
                onActivated: page.delivery.openEmail()
            }
        }
        Said {
            visible: text !== "" && page.sheet.chosen && !page.delivery.emailing
            width: foot.width
            text: page.delivery.printerText
            color: Look.waiting
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
        }
        OutcomeRow {
            objectName: "paperOutcome"
            width: foot.width
            state: page.delivery.paperState
            sentence: page.delivery.paperText
        }
        OutcomeRow {
            objectName: "mailOutcome"
            width: foot.width
            state: page.delivery.mailState
            sentence: page.delivery.mailText
        }
    }
    Panel {
        visible: !page.tooSmall && page.sheet.chosen && !page.keys
        x: page.beside ? page.leftWidth + Look.gap : 0
        y: page.beside ? 0 : foot.y + foot.height + Look.gap
        width: parent.width - x
        height: parent.height - y
        color: Look.canvas

        PreviewPane {
            anchors.fill: parent
            preview: page.sheet.preview
            tabs: ["sheet", "screen", "email"]
            choosing: false
        }
    }
    // The address has the keys of the patients' keyboard, which knows domains.
    Binding {
        target: Look
        property: "ownKeys"
        value: keyboard.visible
    }
    Keyboard {
        id: keyboard

        visible: page.keys
        y: parent.height - height
        width: parent.width
        keyHeight: Look.key
        domainNext: page.delivery.form.address.endsWith("@")
    }
}
