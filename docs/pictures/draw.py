"""Draw the report of a copied story for README and landing page: `nox -s pictures`, with chromium and chromedriver.

It writes `report-light.png` and `report-dark.png`, and beside them what they show (`report.json`), so that a test can tell
when they show what no longer comes out.
"""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from articlekit.explain import Explanation, explain, report

if TYPE_CHECKING:
    from selenium import webdriver

HERE: Final = Path(__file__).resolve().parent
PAGE: Final = HERE.parents[1] / "tests/fixtures/pedfire-republished/page.html"
ADDRESS: Final = "https://pedfire.example/island-ferries-face-cuts-as-shortage-of-engineers-leaves-two-ships-idle/"
WIDTH, HEIGHT, SCALE = 1280, 940, 1.25
CHOSEN: Final = "Denial of responsibility"
"""The text whose reason is shown."""
FLAGS: Final = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb", "--disable-lcd-text",
)  # fmt: skip


def explained() -> Explanation:
    """What is drawn."""
    return explain(PAGE.read_bytes(), url=ADDRESS)


def shown(told: Explanation) -> dict[str, object]:
    """What of it a reader sees, without the scores, which move with each training."""
    source = told.article.source
    return {
        "title": told.article.title,
        "source": source and source.url,
        "texts": [[str(item.kind or "kept"), item.text] for item in told.passages],
    }


def main() -> None:
    """Draw both, light and dark."""
    from selenium import webdriver  # noqa: PLC0415 - what is drawn can be asked without a browser

    told = explained()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "report.html")
        place.write_text(report(told), "utf-8")
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in (*FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        try:
            for scheme in ("light", "dark"):
                (HERE / f"report-{scheme}.png").write_bytes(_drawn(browser, place, scheme))
        finally:
            browser.quit()
    (HERE / "report.json").write_text(json.dumps(shown(told), ensure_ascii=False, indent=1) + "\n", "utf-8")


def _drawn(browser: webdriver.Chrome, place: Path, scheme: str) -> bytes:
    from PIL import Image  # noqa: PLC0415 - likewise
    from selenium.webdriver.common.by import By  # noqa: PLC0415

    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": SCALE, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get(place.as_uri())
    for button in browser.find_elements(By.CSS_SELECTOR, "#kinds button"):
        if button.text.startswith("navigation"):
            button.click()
    for fold in browser.find_elements(By.CSS_SELECTOR, "#side details"):
        if fold.find_element(By.TAG_NAME, "summary").text == "Fields":
            fold.find_element(By.TAG_NAME, "summary").click()
    next(item for item in browser.find_elements(By.CSS_SELECTOR, "#texts li") if CHOSEN in item.text).click()
    browser.execute_script("document.querySelector('#texts .chosen').scrollIntoView({block: 'center'})")
    browser.execute_script("document.getElementById('side').scrollTop = 0")
    picture = Image.open(io.BytesIO(browser.get_screenshot_as_png())).convert("RGB")
    file = io.BytesIO()
    picture.quantize(160, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


if __name__ == "__main__":
    main()
