from __future__ import annotations

import pytest

from graphapp.loaders.language import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The group agreed that the nets will be mended by the end of the month and the boats are to be painted."),
        ("fr", "Le groupe a décidé que les filets seront réparés avant la fin du mois et que la liste est à jour."),
        ("es", "El grupo acordó que las redes se van a reparar antes de fin de mes y que la lista está al día."),
        ("pt", "O grupo decidiu que as redes vão ser reparadas até ao fim do mês e que a lista não está em dia."),
        ("it", "Il gruppo ha deciso che le reti sono da riparare entro la fine del mese e che la lista è pronta."),
        ("de", "Die Gruppe hat beschlossen, dass die Netze bis zum Ende des Monats von der Werft zu flicken sind."),
        ("ru", "Группа решила, что сети будут починены до конца месяца."),
        ("uk", "Група вирішила, що сіті будуть полагоджені до кінця місяця, і їх перевірять."),
        ("ar", "قررت المجموعة إصلاح الشباك قبل نهاية الشهر"),
    ],
)
def test_running_text(code: str, text: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "12 34 56", "Ann Ray Bob Cod Tom Reedy Lena Marsh"])
def test_too_little_to_tell(text: str) -> None:
    assert language(text) == "und"
