"""Words that tell a person's gender, and the one form that stands for all of them.

A row names the form kept and the forms it replaces; the form kept is never longer than the shortest of them, so that places
in a text stay. Which of them is kept is of no matter: it is compared, never shown.
"""

_FORMS = """
    actor actress
    alumn alumnus alumna alumni alumnae
    anchorman anchorwoman anchorperson
    assembly assemblyman assemblywoman
    aviator aviatrix
    barman barmaid barmen barmaids bartender bartenders
    business businessman businesswoman businessmen businesswomen businessperson businesspeople
    camera cameraman camerawoman cameramen cameraperson
    chair chairman chairwoman chairmen chairwomen chairperson
    choreboy choregirl
    clergy clergyman clergywoman clergyperson
    congress congressman congresswoman congressperson
    council councilman councilwoman councilperson councilor councillor
    craft craftsman craftswoman craftsmen craftsperson craftspeople
    crew crewman crewwoman crewmember
    doorman doorwoman doorperson
    draft draftsman draftswoman draftsperson draughtsman draughtswoman draughtsperson
    fireman firewoman firemen firefighter firefighters
    fisher fisherman fisherwoman fishermen fisherpeople
    foreman forewoman foremen foreperson
    ground groundsman groundswoman groundskeeper
    handyman handywoman handyperson
    head headmaster headmistress headteacher
    host hostess hosts hostesses
    house houseman housewife househusband homemaker
    jury juryman jurywoman
    landlord landlady
    laundr laundryman laundrywoman laundress
    layman laywoman layperson
    line lineman linewoman linemen lineworker
    mail mailman mailwoman mailmen mailperson
    maintenanceman maintenancewoman
    manager manageress
    marksman markswoman
    middle middleman middlewoman middlemen
    milk milkman milkwoman
    news newsman newswoman newsperson
    ombudsman ombudswoman ombudsperson
    patrol patrolman patrolwoman patrolmen
    police policeman policewoman policemen policewomen
    post postman postwoman postmen postmistress
    priest priestess
    rail railwayman railwaywoman
    repair repairman repairwoman repairmen repairperson
    sales salesman saleswoman salesmen saleswomen salesperson salespeople saleslady salesgirl salesclerk
    seams seamstress seamster
    service serviceman servicewoman servicemen servicewomen
    spokesman spokeswoman spokesmen spokesperson spokespeople
    statesman stateswoman
    steward stewardess stewards stewardesses
    trade tradesman tradeswoman tradesmen tradesperson tradespeople
    usher usherette
    waiter waitress waiters waitresses waitstaff waitperson
    warehouseman warehousewoman warehousemen
    watch watchman watchwoman watchmen
    work workman workmen workwoman
    yard yardman yardwoman

    fachmann fachfrau fachleute
    feuerwehrmann feuerwehrfrau feuerwehrleute
    hausmann hausfrau
    kaufmann kauffrau kaufleute
    bankkaufmann bankkauffrau bankkaufleute
    bürokaufmann bürokauffrau
    industriekaufmann industriekauffrau industriekaufleute
    einzelhandelskaufmann einzelhandelskauffrau
    hotelfachmann hotelfachfrau
    restaurantfachmann restaurantfachfrau
    speditionskaufmann speditionskauffrau
    krankenpfleger krankenschwester
    arzt ärztin ärztinnen
    anwalt anwältin
    koch köchin köchinnen köche
    kolleg kollege kollegin kolleginnen kollegen
    kund kunde kundin kundinnen kunden
    rechtsanwalt rechtsanwältin
    steuerfach steuerfachmann steuerfachfrau
    zimmermann zimmerfrau zimmermädchen

    acheteur acheteuse
    acteur actrice
    administratif administrative
    agriculteur agricultrice
    animateur animatrice
    assistant assistante assistantes
    avocat avocate
    boulanger boulangère
    caissier caissière
    chargé chargée
    coiffeur coiffeuse
    conducteur conductrice
    conseiller conseillère
    consultant consultante
    créateur créatrice
    cuisinier cuisinière
    directeur directrice
    diplômé diplômée
    développeur développeuse
    éducateur éducatrice
    employé employée
    enseignant enseignante
    étudiant étudiante
    formateur formatrice
    infirmier infirmière
    ingénieur ingénieure
    instituteur institutrice
    jardinier jardinière
    mécanicien mécanicienne
    ouvrier ouvrière
    pharmacien pharmacienne
    professeur professeure
    programmeur programmeuse
    rédacteur rédactrice
    serveur serveuse
    technicien technicienne
    traducteur traductrice
    vendeur vendeuse

    abogado abogada
    administrativo administrativa
    administrador administradora
    arquitecto arquitecta
    camarero camarera
    cocinero cocinera
    consultor consultora
    contador contadora
    coordinador coordinadora
    director directora
    diseñador diseñadora
    desarrollador desarrolladora
    enfermero enfermera
    gestor gestora
    ingeniero ingeniera
    licenciado licenciada
    maestro maestra
    médico médica
    operador operadora
    operario operaria
    profesor profesora
    programador programadora
    psicólogo psicóloga
    secretario secretaria
    supervisor supervisora
    técnico técnica
    trabajador trabajadora
    vendedor vendedora

    attore attrice
    avvocato avvocata
    cameriere cameriera
    commesso commessa
    consigliere consigliera
    cuoco cuoca
    direttore direttrice
    educatore educatrice
    impiegato impiegata
    infermiere infermiera
    laureato laureata
    maestro maestra
    operaio operaia
    professore professoressa professora
    programmatore programmatrice
    ragioniere ragioniera
    segretario segretaria
    sviluppatore sviluppatrice
    traduttore traduttrice
    venditore venditrice

    advogado advogada
    cozinheiro cozinheira
    coordenador coordenadora
    desenvolvedor desenvolvedora
    diretor diretora
    empregado empregada
    enfermeiro enfermeira
    engenheiro engenheira
    estagiário estagiária
    garçom garçonete
    gestor gestora
    médico médica
    professor professora
    psicólogo psicóloga
    secretário secretária
    técnico técnica
    vendedor vendedora

    boekhouder boekhoudster
    leraar lerares
    medewerker medewerkster
    verkoper verkoopster
    verpleger verpleegster verpleegkundige
"""

_TELLING = """
    he she him her hers his himself herself themself themselves they them their theirs ze hir zir xe xem xyr
    mr mrs ms miss mx sir madam madame mister
    man woman men women male female males females man's woman's men's women's boy girl boys girls lady ladies gentleman gentlemen
    masculine feminine transgender nonbinary cisgender
    husband wife spouse mother father mum mom dad grandmother grandfather daughter son daughters sons widow widower widowed
    married unmarried divorced fraternity sorority brotherhood sisterhood sister brother
    maternity paternity pregnant pregnancy
    young youthful aged
    deaf autistic neurodivergent
    muslim muslims christian christians jewish hindu hindus sikh buddhist catholic protestant atheist
    gay lesbian bisexual queer lgbt lgbtq
"""

_TELLING_IN = """
    de er sie ihm ihn ihr ihre ihrer ihren ihrem sein seine seiner seinen seinem herr herrn frau frauen mann männer
    de weiblich männlich divers ledig verheiratet geschieden verwitwet ehefrau ehemann mutter vater jung junge junger
    fr il elle ils elles lui son sa ses monsieur madame mademoiselle mme mlle homme femme hommes femmes masculin
    fr féminin célibataire marié mariée divorcé divorcée veuf veuve époux épouse mère père jeune
    es él ella ellos ellas su sus señor señora señorita sr sra hombre mujer hombres mujeres masculino femenino soltero
    es soltera casado casada divorciado divorciada viudo viuda esposo esposa madre padre joven
    it lui lei loro suo sua suoi sue signor signora signorina sig uomo donna uomini donne maschio femmina celibe
    it nubile sposato sposata coniugato coniugata divorziato divorziata vedovo vedova marito moglie madre padre
    it giovane
    pt ele ela eles elas seu sua seus suas senhor senhora sr sra homem mulher homens mulheres masculino feminino
    pt solteiro solteira casado casada divorciado divorciada viúvo viúva esposo esposa marido mãe pai jovem
    nl hij zij hem haar zijn meneer mevrouw dhr mevr man vrouw mannen vrouwen mannelijk vrouwelijk ongehuwd gehuwd
    nl getrouwd gescheiden weduwe weduwnaar echtgenoot echtgenote moeder vader jonge
"""


def _rows(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table.split("\n"):
        kept, *forms = row.split() or [""]
        found.update((form, kept) for form in forms)
    return found


NEUTRAL: dict[str, str] = _rows(_FORMS)
"""Lower-case gendered form to the form that stands for all of its kind."""

TELLING: frozenset[str] = frozenset(_TELLING.split())
"""Lower-case words taken out of every text, whatever its language."""

TELLING_IN: dict[str, frozenset[str]] = {
    language: frozenset(word for row in _TELLING_IN.split("\n") if row.split()[:1] == [language] for word in row.split()[1:])
    for language in ("de", "fr", "es", "it", "pt", "nl")
}
"""Pronouns, forms of address and words of gender, family and age of one language, which may mean something else in another."""
