import { AddressLines } from "#components/checkout/address-lines";
import { Rich } from "#components/rich";
import { config, sellerLines } from "#lib/config";
import { t } from "#lib/language";

/** Who sells here, and where to write to (Directive 2011/83/EU, article 6 (1) (b) and (c)). */
export function Contact() {
  const { email, isExample } = config().seller;
  return (
    <>
      <p>
        {t("Is something not there, broken or not clear? Write to us, with the number of your order if you have one.")}
      </p>
      {email === undefined ? null : (
        <p>
          <Rich message="By email: {link}" link={<a href={`mailto:${email}`}>{email}</a>} />
        </p>
      )}
      <p>{t("By post:")}</p>
      <AddressLines lines={sellerLines()} />
      {isExample ? (
        <p>
          {t(
            "This address is an example: there is no workshop behind it. If you run this shop as your own, its settings put yours in its place; what else the law of your country asks for, such as telephone number and registration, goes here.",
          )}
        </p>
      ) : null}
    </>
  );
}
